import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { CLUE_STAGES } from '#ui/clue-stages.data.js';
import { everyRow, told } from '#ui/client.js';
import { clock, text, time, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { RowActions } from '#ui/row-actions.js';
import { hasRole, useUser } from '#ui/session.js';
import { t } from '#ui/text.js';
import { api, CATEGORIES, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Clue = Schemas['ClueRow'] & Partial<Pick<Schemas['ClueClock'], 'light' | 'remaining'>>;

/** All clues; those that wait for a decision with their clock. */
async function loadClues(): Promise<Clue[]> {
  const [clues, clocks] = await Promise.all([
    everyRow((query) => api.GET('/api/clues', { params: { query } })),
    told(api.GET('/api/clue-clocks')),
  ]);
  return clues.map((clue) => ({ ...clue, ...clocks.find(({ clueNo }) => clueNo === clue.clueNo) }));
}

/** 线索收件箱与时限. */
export function CluesPage(): ReactNode {
  const { modal } = App.useApp();
  const user = useUser().data;
  const isPolice = user ? hasRole(user, ['police.officer']) : false;
  const unseal = async (clueNo: string) => {
    try {
      const { sealed } = await told(api.GET('/api/clues/{clueNo}/sealed', { params: { path: { clueNo } } }));
      modal.info({ title: `${t('线索')} ${clueNo}`, content: sealed });
    } catch (error) {
      modal.error({ title: t('不能查看'), content: error instanceof Error ? error.message : String(error) });
    }
  };
  const columns: Column<Clue>[] = [
    text('clueNo', '编号', 120),
    useProjectColumn<Clue>(({ projectCode }) => projectCode),
    word('category', '类别', 140, CATEGORIES),
    word('stage', '阶段', 120, CLUE_STAGES),
    clock(),
    time('transferredAt', '移送时间', 140),
    time('receivedOn', '签收'),
    time('due', '期限'),
    time('stageOn', '阶段日期'),
    text('remindedTo', '已提醒', 140),
  ];
  return (
    <ListPage<Clue>
      queryKey={['public-security', 'clues']}
      title="线索收件箱"
      hint="三日内决定是否立案；内容封存，只有本单位可见"
      read={loadClues}
      columns={columns}
      rowKey={({ clueNo }) => clueNo}
      empty="没有线索"
      actionsWidth={180}
      actions={({ clueNo }) => (
        <RowActions>
          {isPolice && (
            <Button size="small" onClick={() => void unseal(clueNo)}>
              {t('查看内容')}
            </Button>
          )}
          <OrderButton order={orders.receiveClue} params={{ clueNo }} primary />
          <OrderButton order={orders.decideFiling} params={{ clueNo }} />
          <OrderButton order={orders.decideNonFiling} params={{ clueNo }} />
          <OrderButton order={orders.requestMaterials} params={{ clueNo }} />
          <OrderButton order={orders.extendReview} params={{ clueNo }} />
          <OrderButton order={orders.forwardClue} params={{ clueNo }} />
          <OrderButton order={orders.changeStage} params={{ clueNo }} />
          <OrderButton order={orders.returnMoney} params={{ clueNo }} />
        </RowActions>
      )}
    />
  );
}
