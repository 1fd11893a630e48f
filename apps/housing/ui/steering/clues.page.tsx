import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { CLUE_STAGES } from '#ui/clue-stages.data.js';
import { told } from '#ui/client.js';
import { state, text, time, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Clue = Schemas['ClueRow'];

const CATEGORIES = {
  'fund-raising': '非法集资',
  'contract-fraud': '合同诈骗',
  embezzlement: '挪用资金',
  'wage-refusal': '拒不支付劳动报酬',
  'duty-crime': '职务犯罪',
};

/** 线索移交: sealed; the circle alone reads the content. */
export function CluesPage(): ReactNode {
  const { modal } = App.useApp();
  const open = async (clueNo: string) => {
    try {
      const { content } = await told(api.GET('/api/clues/{clueNo}/content', { params: { path: { clueNo } } }));
      modal.info({ title: `${t('线索')} ${clueNo}`, content });
    } catch (error) {
      modal.error({ title: t('不能查看'), content: error instanceof Error ? error.message : String(error) });
    }
  };
  const columns: Column<Clue>[] = [
    text('clueNo', '编号', 120),
    useProjectColumn<Clue>(({ projectCode }) => projectCode),
    word('category', '类别', 130, CATEGORIES),
    state('status', '状态', 110, {
      drafted: ['待复核', 'yellow'],
      confirmed: ['待决定', 'orange'],
      approved: ['待移送', 'orange'],
      refused: ['不移送', 'grey'],
      transferred: ['已移送', 'green'],
    }),
    time('draftedOn', '起草日期'),
    time('decideBy', '决定期限'),
    time('transferBy', '移送期限', 140),
    time('transferredOn', '移送日期'),
    word('policeStage', '公安阶段', 120, CLUE_STAGES),
    text('circle', '知悉范围（账户）', 180, { folded: true }),
  ];
  return (
    <ListPage<Clue>
      queryKey={['housing', 'clues']}
      title="线索移交"
      hint="两名经办人复核，负责人三日内决定，批准后二十四小时内移送；移送后本单位不再可见内容"
      read={() => told(api.GET('/api/clues'))}
      columns={columns}
      rowKey={({ clueNo }) => clueNo}
      empty="没有线索"
      buttons={<OrderButton order={orders.draftClue} params={{}} primary size="middle" />}
      actionsWidth={190}
      actions={({ clueNo, status }) => (
        <RowActions>
          <Button size="small" onClick={() => void open(clueNo)}>
            {t('查看内容')}
          </Button>
          {status === 'drafted' && <OrderButton order={orders.confirmClue} params={{ clueNo }} />}
          {status === 'confirmed' && <OrderButton order={orders.decideTransfer} params={{ clueNo }} />}
          {status === 'approved' && <OrderButton order={orders.transferClue} params={{ clueNo }} />}
        </RowActions>
      )}
    />
  );
}
