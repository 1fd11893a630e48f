import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table.js';
import { LevelTag } from './event-contract.js';
import { moment } from './format.js';
import { operationsOf } from './operation-orders.js';
import { useWaiting, type WaitingWork } from './operations-read.js';
import { OrderButton } from './order-button.js';
import { RowActions } from './row-actions.js';
import { Shown } from './shown.js';
import { t } from './text.js';

type ParkedKey = WaitingWork['keys'][number];
type PutAside = WaitingWork['aside'][number];
type ParkedFact = WaitingWork['facts'][number];
type ParkedRow = WaitingWork['rows'][number];

const KEYS: Column<ParkedKey>[] = [
  { key: 'from', title: '频道', width: 160, value: ({ service, channel }) => `${service}.${channel}` },
  { key: 'key', title: '键', width: 220, value: ({ key }) => key },
  { key: 'since', title: '停放自', width: 150, value: ({ since }) => moment(since) },
  { key: 'count', title: '等待', width: 70, numeric: true, value: ({ count }) => count },
  { key: 'reason', title: '原因', width: 320, value: ({ reason }) => reason },
];
const ASIDE: Column<PutAside>[] = [
  { key: 'from', title: '频道', width: 160, value: ({ service, channel }) => `${service}.${channel}` },
  { key: 'place', title: '位置', width: 90, value: ({ place }) => place },
  { key: 'at', title: '收到', width: 150, value: ({ receivedAt }) => moment(receivedAt) },
  { key: 'reason', title: '原因', width: 320, value: ({ reason }) => reason },
  { key: 'sha256', title: '摘要', width: 130, value: ({ sha256 }) => sha256.slice(0, 12) },
];
const FACTS: Column<ParkedFact>[] = [
  { key: 'label', title: '事实', width: 220, value: ({ label }) => label },
  { key: 'key', title: '键', width: 200, value: ({ key }) => key },
  { key: 'at', title: '记录于', width: 150, value: ({ recordedAt }) => moment(recordedAt) },
  { key: 'reason', title: '原因', width: 320, value: ({ reason }) => reason ?? t('排在同一键的前一条之后') },
];
const ROWS: Column<ParkedRow>[] = [
  { key: 'projection', title: '读模型', width: 180, value: ({ projection }) => projection },
  { key: 'key', title: '键', width: 200, value: ({ key }) => key },
  { key: 'label', title: '停在', width: 220, value: ({ label }) => label },
  { key: 'reason', title: '原因', width: 320, value: ({ reason }) => reason },
];

/** What waits for somebody, each kind with what can be done about it. */
export function Waiting({ service }: { service: string }): ReactNode {
  const orders = operationsOf(service);
  const { keys, aside, facts, rows } = TITLES;
  return (
    <Shown of={useWaiting(service)} what="待处理">
      {(work) =>
        work.keyCount + work.asideCount + work.factCount + work.rowCount === 0 ? (
          <Typography.Text type="secondary">{t('没有待处理的消息')}</Typography.Text>
        ) : (
          <Flex vertical gap={16}>
            <Part title={keys} count={work.keyCount}>
              <DataTable<ParkedKey>
                {...{ name: 'keys', title: keys, rows: work.keys, columns: KEYS, rowKey: ({ id }) => id }}
                actionsWidth={90}
                actions={({ id }) => <OrderButton order={orders.release} params={{ id }} primary />}
                expanded={({ entries }) => entries.map((one) => <Content key={one.keySeq} of={one} />)}
              />
            </Part>
            <Part title={aside} count={work.asideCount}>
              <DataTable<PutAside>
                {...{ name: 'aside', title: aside, rows: work.aside, columns: ASIDE, rowKey: ({ id }) => id }}
                actionsWidth={130}
                actions={({ id }) => (
                  <RowActions>
                    <OrderButton order={orders.reread} params={{ id }} primary />
                    <OrderButton order={orders.discard} params={{ id }} />
                  </RowActions>
                )}
                expanded={(one) => <Content of={one} />}
              />
            </Part>
            <Part title={facts} count={work.factCount}>
              <DataTable<ParkedFact>
                {...{ name: 'facts', title: facts, rows: work.facts, columns: FACTS }}
                rowKey={({ source, position }) => `${source} ${position}`}
                actionsWidth={90}
                actions={({ id, reason }) =>
                  reason !== undefined && <OrderButton order={orders.retry} params={{ id }} />
                }
                expanded={(one) => <Content of={one} />}
              />
            </Part>
            <Part title={rows} count={work.rowCount}>
              <DataTable<ParkedRow>
                {...{ name: 'rows', title: rows, rows: work.rows, columns: ROWS }}
                rowKey={({ projection, key }) => `${projection} ${key}`}
                actionsWidth={90}
                actions={({ projection: name }) => <OrderButton order={orders.rebuild} params={{ name }} />}
                expanded={(one) => <Content of={one} />}
              />
            </Part>
          </Flex>
        )
      }
    </Shown>
  );
}

const TITLES = { keys: '停放的键', aside: '读不出的消息', facts: '停放的反应', rows: '停放的行' };

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }): ReactNode {
  if (count === 0) return null;
  return (
    <div>
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        {t('{{title}}（{{count}}）', { title: t(title), count })}
      </Typography.Title>
      {children}
    </div>
  );
}

/** What may be seen of it; of the rest, that it is kept from the reader. */
function Content({ of }: { of: { level: string; label: string; content?: string; keySeq?: number } }): ReactNode {
  const { level, label, content, keySeq } = of;
  return (
    <Flex vertical gap={4} style={{ marginBottom: 8 }}>
      <Flex gap={8} wrap align="center">
        {keySeq !== undefined && <Typography.Text type="secondary">{`#${keySeq}`}</Typography.Text>}
        <Typography.Text>{label || t('不是本平台的消息')}</Typography.Text>
        <LevelTag level={level} />
      </Flex>
      <pre style={{ margin: 0, whiteSpace: 'pre-wrap', wordBreak: 'break-all', fontSize: 12 }}>
        {content ?? t('内容保密')}
      </pre>
    </Flex>
  );
}
