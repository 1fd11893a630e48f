import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { everyRow } from '#ui/client.js';
import { count, state, text, time, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import type { FieldTable } from '#ui/order-field.js';
import { hasRole, useUser } from '#ui/session.js';
import { t } from '#ui/text.js';
import { api, LEVELS, OFFICE, PROJECT_STATES, RESOLUTION_STATES, type Schemas } from '../api.js';
import { PROBLEM_TYPES } from '../problem-types.data.js';
import * as orders from '../orders.data.js';

type Row = Schemas['ProjectRow'];

const CODE_ASKED: FieldTable = {
  projectCode: { kind: 'text', label: '项目编号', help: '县区代码-年度-序号，如 990121-2026-013' },
};

const COLUMNS: Column<Row>[] = [
  text('projectCode', '编号', 130),
  text('name', '项目', 115),
  text('township', '属地', 100, { filter: true }),
  word('level', '级别', 80, LEVELS),
  state('statusText', '化解状态', 115, RESOLUTION_STATES),
  state('status', '台账', 110, PROJECT_STATES),
  {
    key: 'problemTypes',
    title: '问题',
    width: 150,
    value: ({ problemTypes }) => problemTypes.map((type) => t(PROBLEM_TYPES[type] ?? type)).join('、'),
  },
  count('flats', '套数', 80),
  count('households', '户数', 80),
  text('leadUnit', '牵头单位', 130, { filter: true }),
  text('countyLeader', '包案县领导', 160),
  time('planDue', '方案期限'),
  time('lastEventOn', '最近变动'),
  text('developer', '开发企业', 220, { folded: true }),
  text('category', '类别', 90, { folded: true }),
  { ...count('sold', '已售', 80), folded: true },
  { ...time('enteredOn', '纳入日期'), folded: true },
];

/** 台账总表. */
export function LedgerPage(): ReactNode {
  const navigate = useNavigate();
  const user = useUser().data;
  return (
    <ListPage<Row>
      queryKey={['housing', 'ledger']}
      title="台账"
      hint="点击一行打开楼盘一屏"
      read={() => everyRow((query) => api.GET('/api/projects', { params: { query } }))}
      columns={COLUMNS}
      rowKey={({ projectCode }) => projectCode}
      onRow={({ projectCode }) => void navigate(`/housing/projects/${projectCode}`)}
      empty="台账还是空的，可从“台账导入”导入工作簿"
      buttons={
        user && hasRole(user, OFFICE) ? (
          <>
            <OrderButton order={orders.registerProject} params={{}} asks={CODE_ASKED} size="middle" />
            <Button href="/housing/api/projects/export.xlsx">{t('导出上报格式')}</Button>
            <Button type="primary" onClick={() => void navigate('/housing/imports')}>
              {t('导入')}
            </Button>
          </>
        ) : null
      }
    />
  );
}
