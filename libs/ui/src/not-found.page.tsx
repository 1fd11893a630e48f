import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { t } from './text.js';

/** An address that leads to no page. */
export function NotFoundPage({ home }: { home: string }): ReactNode {
  const navigate = useNavigate();
  return (
    <Result
      status="404"
      title={t('没有这个页面')}
      subTitle={t('网址有误，或者该页面不对您的岗位开放。')}
      extra={
        <Button type="primary" onClick={() => void navigate(home)}>
          {t('回到首页')}
        </Button>
      }
    />
  );
}
