import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Table } from 'antd';
import type { ReactNode } from 'react';
import { request } from '#ui/request.js';

interface Row {
  readonly projectCode: string;
  readonly name: string;
  readonly township: string;
}

/** 台账. */
export function LedgerPage(): ReactNode {
  const { data, isPending, error } = useQuery({
    queryKey: ['housing', 'projects'],
    queryFn: () => request<{ rows: Row[] }>('GET', '/housing/api/projects'),
  });
  if (error) return <Alert type="error" showIcon title="台账未能载入" description={error.message} />;
  return (
    <Card title="台账">
      <Table<Row>
        rowKey="projectCode"
        loading={isPending}
        dataSource={data?.rows ?? []}
        columns={[
          { title: '项目编号', dataIndex: 'projectCode' },
          { title: '项目名称', dataIndex: 'name' },
          { title: '属地', dataIndex: 'township' },
        ]}
      />
    </Card>
  );
}
