import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text, time, useAgencyColumn, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { t } from '#ui/text.js';
import { api, CATEGORIES, type Schemas } from './api.js';
import * as orders from './orders.data.js';
import { ReadIdentity } from './read-identity.js';

type Matter = Schemas['MatterView'];

/** 信访件: matters, never persons; the identity lies sealed in this office's vault. */
export function MattersPage(): ReactNode {
  const columns: Column<Matter>[] = [
    text('matterNo', '编号', 140),
    useProjectColumn<Matter>(({ projectCode }) => projectCode),
    word('channel', '渠道', 80, { online: '网上', letter: '来信', visit: '来访', phone: '电话' }),
    word('category', '诉求', 100, CATEGORIES),
    word('route', '分流', 110, {
      litigation: '诉讼',
      arbitration: '仲裁',
      party: '党内渠道',
      administrative: '行政程序',
      petition: '信访程序',
    }),
    state('status', '状态', 100, {
      registered: ['已登记', 'yellow'],
      forwarded: ['已转送', 'yellow'],
      objected: ['有异议', 'orange'],
      accepted: ['已受理', 'blue'],
      answered: ['已答复', 'blue'],
      closed: ['已办结', 'green'],
    }),
    {
      key: 'clock',
      title: '时限',
      width: 170,
      value: ({ clock }) => (clock ? `${clock.title} ${clock.remaining}` : ''),
      render: ({ clock }) => (clock ? <Light colour={clock.light} word={clock.remaining} /> : null),
    },
    useAgencyColumn<Matter>('unit', '承办机关'),
    word('opinion', '意见', 100, { supported: '支持', explained: '解释说明', 'not-supported': '不予支持' }),
    { key: 'repeat', title: '重复', width: 80, filter: true, value: ({ isRepeat }) => t(isRepeat ? '重复' : '') },
    time('registeredOn', '登记'),
    time('closedOn', '办结'),
  ];
  return (
    <ListPage<Matter>
      queryKey={['petition', 'matters']}
      title="信访件"
      hint="只记事项，不列人员；身份另行封存"
      read={() => everyRow((query) => api.GET('/api/matters', { params: { query } }))}
      columns={columns}
      rowKey={({ matterNo }) => matterNo}
      empty="还没有信访件；点“登记信访件”登记第一件"
      buttons={<OrderButton order={orders.registerMatter} params={{}} primary size="middle" />}
      actionsWidth={180}
      actions={({ matterNo, status }) =>
        status !== 'closed' && (
          <RowActions>
            <OrderButton order={orders.forwardMatter} params={{ matterNo }} />
            <OrderButton order={orders.objectJurisdiction} params={{ matterNo }} />
            <OrderButton order={orders.acceptMatter} params={{ matterNo }} />
            <OrderButton order={orders.issueOpinion} params={{ matterNo }} />
            <OrderButton order={orders.extendMatter} params={{ matterNo }} />
            <OrderButton order={orders.sealIdentity} params={{ matterNo }} />
            <ReadIdentity matterNo={matterNo} />
            <OrderButton order={orders.closeMatter} params={{ matterNo }} />
          </RowActions>
        )
      }
    />
  );
}
