import { Alert, Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table.js';
import { moment } from './format.js';
import { Light } from './light.js';
import { useCarrier, type ChannelState } from './operations-read.js';
import { SERVICE_NAMES } from './service-names.data.js';
import { Shown } from './shown.js';
import { t } from './text.js';

const CARRIERS: Readonly<Record<string, string>> = { direct: '进程内直接传递', kafka: 'Kafka' };

const COLUMNS: Column<ChannelState>[] = [
  { key: 'service', title: '来自', width: 150, value: ({ service }) => t(SERVICE_NAMES[service] ?? service) },
  { key: 'channel', title: '频道', width: 190, value: ({ service, channel }) => `${service}.${channel}` },
  { key: 'upTo', title: '对方位置', width: 110, numeric: true, value: ({ arrivedUpTo }) => arrivedUpTo ?? t('未告知') },
  { key: 'last', title: '已收最后一条', width: 190, value: lastOf },
  { key: 'heard', title: '最近收到', width: 170, value: ({ heardAt }) => moment(heardAt) || t('启动以来没有') },
  { key: 'parked', title: '停放的键', width: 100, numeric: true, value: ({ parkedKeys }) => parkedKeys },
  { key: 'waiting', title: '等待的条目', width: 110, numeric: true, value: ({ waiting }) => waiting },
];

/** What arrives from whom. */
export function Carrier({ service }: { service: string }): ReactNode {
  return (
    <Shown of={useCarrier(service)} what="通道">
      {({ transport, ok, trouble, published, logHead, channels }) => (
        <Flex vertical gap={8}>
          <Descriptions
            size="small"
            column={{ xs: 1, md: 3 }}
            items={[
              { key: 'transport', label: t('传送'), children: t(CARRIERS[transport] ?? transport) },
              {
                key: 'ok',
                label: t('通道'),
                children: <Light colour={ok ? 'green' : 'red'} word={ok ? '正常' : '不可用'} />,
              },
              { key: 'published', label: t('已发布'), children: `${published} / ${logHead}` },
            ]}
          />
          {trouble !== undefined && <Alert type="error" showIcon title={trouble} />}
          <DataTable<ChannelState>
            name="channels"
            title="通道"
            rows={channels}
            columns={COLUMNS}
            rowKey={({ service: from, channel }) => `${from}.${channel}`}
            pageSize={10}
            empty="本服务不接收其他服务的频道"
          />
        </Flex>
      )}
    </Shown>
  );
}

/** Of a channel in lanes, each with its number. */
function lastOf({ lanes }: ChannelState): string {
  if (lanes.length === 0) return t('没有收到过');
  if (lanes.length === 1 && lanes[0]?.lane === 0) return String(lanes[0].feedSeq);
  const last = Math.max(...lanes.map(({ feedSeq }) => feedSeq));
  return t('{{last}}（{{lanes}} 条分道）', { last, lanes: lanes.length });
}
