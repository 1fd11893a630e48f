import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Empty, Spin } from 'antd';
import type { ReactNode } from 'react';
import { t } from './text.js';

interface ShownProps<Data> {
  readonly of: UseQueryResult<Data>;
  /** What is shown, for the sentence when it could not be loaded. */
  readonly what: string;
  /** The sentence when there is nothing. */
  readonly empty?: string;
  readonly children: (data: NonNullable<Data>) => ReactNode;
}

/** The states of whatever is read: failed, loading, empty, shown. */
export function Shown<Data>({ of, what, empty, children }: ShownProps<Data>): ReactNode {
  const { data, error, isPending, refetch } = of;
  if (error) {
    return (
      <Alert
        type="error"
        showIcon
        title={t('{{what}}未能载入', { what: t(what) })}
        description={error.message}
        action={<Button onClick={() => void refetch()}>{t('重试')}</Button>}
      />
    );
  }
  if (isPending) return <Spin style={{ display: 'block', margin: '48px auto' }} aria-label={t('正在载入')} />;
  const nothing = data === undefined || data === null || (Array.isArray(data) && data.length === 0);
  if (nothing && empty !== undefined) return <Empty description={t(empty)} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  if (data === undefined || data === null) return null;
  return children(data);
}
