import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { text, time, useAgencyColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';
import { Flags } from '../steering/flags.page.js';

type Item = Schemas['EvidenceRow'];

const KINDS = { photo: '照片', video: '视频', doc: '文件', measurement: '测量', register: '登记资料' };
const SOURCES = {
  'in-app-camera': '平台拍照',
  gallery: '相册',
  import: '导入',
  drone: '无人机',
  'fixed-camera': '固定摄像',
};

/** 佐证: what was submitted for the project, and the doubts about it. */
export function ProjectEvidence({ projectCode }: { projectCode: string }): ReactNode {
  const columns: Column<Item>[] = [
    text('evidenceId', '编号', 150),
    word('kind', '类型', 90, KINDS),
    word('source', '来源', 100, SOURCES),
    text('point', '点位', 90),
    time('capturedAt', '拍摄时间', 140),
    useAgencyColumn<Item>('agency', '提交机关'),
    time('submittedAt', '提交时间', 140),
    text('claimId', '申报', 170, { folded: true }),
    text('sha256', 'SHA-256', 180, { folded: true }),
  ];
  return (
    <Flex vertical gap={12}>
      <Section title="佐证材料" extra={<OrderButton order={orders.submitEvidence} params={{ projectCode }} />}>
        <List<Item>
          queryKey={['housing', projectCode, 'evidence']}
          title="佐证材料"
          read={() => everyRow((query) => api.GET('/api/evidence', { params: { query: { ...query, projectCode } } }))}
          columns={columns}
          rowKey={({ evidenceId }) => evidenceId}
          empty="还没有提交佐证材料"
        />
      </Section>
      <Section title="疑点">
        <Flags projectCode={projectCode} />
      </Section>
    </Flex>
  );
}
