import { useQuery } from '@tanstack/react-query';
import { App, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.data.js';
import { request } from './request.js';
import { useSession, type User } from './session.js';

interface CountyTime {
  readonly demo: boolean;
  /** ISO instant of the county's clock. */
  readonly now: string;
}

/** In the demo only: see the county through another agency's eyes; and the county's own date. */
export function RoleSwitcher({ user }: { user: User }): ReactNode {
  const { data } = useQuery({
    queryKey: ['county-time'],
    queryFn: () => request<CountyTime>('GET', '/identity/api/county-time'),
  });
  const { login } = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (!data?.demo) return null;
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
      <Tag color="gold">演示时间 {data.now.slice(0, 10)}</Tag>
      <Select
        aria-label="切换演示身份"
        style={{ width: 190 }}
        value={user.username}
        options={[...DEMO_ACCOUNTS]}
        onChange={(username: string) => void become(username)}
      />
    </>
  );
}
