import { App, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCountyTime } from './county.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.data.js';
import { day } from './format.js';
import { useSession, type User } from './session.js';
import { t } from './text.js';

/** In the demo only: see the county through another agency's eyes; and the county's own date. */
export function RoleSwitcher({ user }: { user: User }): ReactNode {
  const time = useCountyTime();
  const { login } = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (!time?.demo) return null;
  const become = async (username: string) => {
    try {
      await login(username, DEMO_PASSWORD);
      await navigate('/');
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <Tag color="gold" className="wide-only">
        {t('演示时间')} {day(time.now)}
      </Tag>
      <Select
        aria-label={t('切换演示身份')}
        style={{ width: 170, flexShrink: 1, minWidth: 110 }}
        value={user.username}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...DEMO_ACCOUNTS]}
        onChange={(username: string) => void become(username)}
      />
    </>
  );
}
