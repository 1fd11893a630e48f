import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { amount, text, time, useProjectColumn } from '#ui/columns.js';
import { ListPage } from '#ui/list-page.js';
import { api, type Schemas } from './api.js';

type Returned = Schemas['ReturnedMoneyRow'];

/** 追赃挽损. */
export function ReturnedMoneyPage(): ReactNode {
  return (
    <ListPage<Returned>
      queryKey={['public-security', 'returned']}
      title="追赃挽损"
      hint="追回并返还监管账户的资金；在线索收件箱里登记返还"
      read={() => everyRow((query) => api.GET('/api/returned-money', { params: { query } }))}
      columns={[
        useProjectColumn<Returned>(({ projectCode }) => projectCode),
        text('returnId', '编号', 160),
        amount('amount', '返还金额', 160),
        time('on', '日期'),
      ]}
      rowKey={({ returnId }) => returnId}
      empty="没有返还"
    />
  );
}
