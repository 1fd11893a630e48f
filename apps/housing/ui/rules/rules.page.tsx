import { useQuery } from '@tanstack/react-query';
import { Descriptions, Flex, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { useToday } from '#ui/county.js';
import { DataTable, type Column } from '#ui/data-table.js';
import { day } from '#ui/format.js';
import { Light } from '#ui/light.js';
import { OrderButton } from '#ui/order-button.js';
import { PageFrame } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';
import { THRESHOLDS } from './thresholds.data.js';

type RuleSet = Schemas['RuleSetView'];
type Line = Schemas['ThresholdLine'];

const COLUMNS: Column<Line>[] = [
  { key: 'label', title: '阈值', width: 320, value: ({ name }) => t(THRESHOLDS[name][0]) },
  { key: 'value', title: '数值', width: 90, numeric: true, value: ({ value }) => value },
  { key: 'unit', title: '单位', width: 110, value: ({ name }) => t(THRESHOLDS[name][1]) },
  {
    key: 'origin',
    title: '来源',
    width: 200,
    filter: true,
    value: (line) => t(originOf(line)),
    render: (line) => <Light colour={line.value === line.shipped ? 'grey' : 'orange'} word={originOf(line)} />,
  },
  { key: 'shipped', title: '出厂值', width: 90, numeric: true, value: ({ shipped }) => shipped },
];

function originOf({ set, value, shipped }: Line): string {
  if (!set) return '未设定，按出厂值';
  return value === shipped ? '本县设定，与出厂值相同' : '本县设定，与出厂值不同';
}

/** 规则集: by what claims, evidence and notices are judged, version by version. */
export function RulesPage(): ReactNode {
  const sets = useQuery({ queryKey: ['housing', 'rule-sets'], queryFn: () => told(api.GET('/api/rule-sets')) });
  const today = useToday();
  const [current] = sets.data ?? [];
  return (
    <PageFrame
      title="规则集"
      hint={t('核查规则按版本发布，当日的结论按当日的版本作出并注明版本号')}
      actions={
        current && (
          <OrderButton
            order={orders.publishRules}
            params={{}}
            primary
            size="middle"
            initial={{
              version: nextVersion(sets.data ?? [], today.slice(0, 4)),
              thresholds: Object.fromEntries(current.thresholds.map(({ name, value }) => [name, value])),
            }}
          />
        )
      }
    >
      <Shown of={sets} what="规则集">
        {(found) => (
          <Tabs
            key={found[0]?.version}
            size="small"
            items={found.map((set) => ({
              key: set.version,
              label: `${set.version}${set.inForce ? `（${t('现行')}）` : ''}`,
              children: <Version set={set} />,
            }))}
          />
        )}
      </Shown>
    </PageFrame>
  );
}

function Version({ set: { version, from, inForce, diff, approvers, thresholds } }: { set: RuleSet }): ReactNode {
  return (
    <Flex vertical gap={12}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={[
          {
            key: 'state',
            label: t('状态'),
            children: <Light colour={inForce ? 'green' : 'grey'} word={inForce ? '现行' : '已被替换'} />,
          },
          { key: 'from', label: t('适用自'), children: from ? day(from) : t('平台出厂') },
          { key: 'diff', label: t('变更内容'), children: diff || t('平台出厂') },
          { key: 'approvers', label: t('批准人'), children: approvers.join('、') || t('无') },
        ]}
      />
      <DataTable<Line>
        name="thresholds"
        title={`${t('规则集')} ${version}`}
        rows={inOrder(thresholds)}
        columns={COLUMNS}
        rowKey={({ name }) => name}
      />
    </Flex>
  );
}

const ORDER = Object.keys(THRESHOLDS);

/** As the form asks for them: what belongs together stands together. */
function inOrder(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

/** `RS-2026-2` after `RS-2026-1`. */
function nextVersion(sets: readonly RuleSet[], year: string): string {
  const numbers = sets.map(({ version }) => Number(new RegExp(`^RS-${year}-(\\d+)$`).exec(version)?.[1] ?? 0));
  return `RS-${year}-${Math.max(0, ...numbers) + 1}`;
}
