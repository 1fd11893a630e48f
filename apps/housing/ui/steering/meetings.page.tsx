import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { count, text, time, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { List } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import type { FieldTable } from '#ui/order-field.js';
import { RowActions } from '#ui/row-actions.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Meeting = Schemas['MeetingRow'];
type Policy = Schemas['PolicyRow'];

const MEETINGS: Column<Meeting>[] = [
  text('meetingNo', '会议', 100),
  time('materialsSentOn', '发送材料'),
  time('meetsOn', '会期'),
  time('heldOn', '召开'),
  {
    key: 'present',
    title: '到会/法定',
    width: 90,
    value: ({ membersPresent, quorum }) => `${membersPresent}/${quorum}`,
  },
  {
    key: 'met',
    title: '法定人数',
    width: 100,
    value: ({ quorumMet }) => t(quorumMet ? '达到' : '未达到'),
    filter: true,
  },
  count('materialDays', '材料提前（工作日）', 150),
  {
    key: 'resolved',
    title: '决议',
    width: 360,
    value: ({ resolved }) => resolved.map(({ id, title }) => `${id} ${title}`).join('；'),
  },
];

const POLICIES: Column<Policy>[] = [
  text('docNo', '文号', 180),
  text('title', '标题', 300),
  word('kind', '类型', 110, { 'closing-standard': '销号标准', policy: '政策', measure: '措施', superior: '上级文件' }),
  text('issuer', '制发机关', 160),
  time('validFrom', '生效'),
  text('supersededBy', '被何替换', 120),
];

const MEETING_ASKED: FieldTable = { meetingNo: { kind: 'text', label: '会议编号' } };

/** 议题会议与文件. */
export function MeetingsPage(): ReactNode {
  return (
    <PageFrame title="会议与文件" hint={t('领导小组会议、政策文件、专项行动与专班')} actions={<Deployments />}>
      <Section
        title="领导小组会议"
        extra={<OrderButton order={orders.sendMaterials} params={{}} asks={MEETING_ASKED} />}
      >
        <List<Meeting>
          queryKey={['housing', 'meetings']}
          title="领导小组会议"
          read={() => everyRow((query) => api.GET('/api/meetings', { params: { query } }))}
          columns={MEETINGS}
          rowKey={({ meetingNo }) => meetingNo}
          empty="没有会议"
          actionsWidth={180}
          actions={(meeting) => <MeetingSteps meeting={meeting} />}
        />
      </Section>
      <Section title="政策文件" extra={<OrderButton order={orders.publishDocument} params={{}} />}>
        <List<Policy>
          queryKey={['housing', 'policies']}
          title="政策文件"
          read={() => everyRow((query) => api.GET('/api/policies', { params: { query } }))}
          columns={POLICIES}
          rowKey={({ docId }) => docId}
          empty="没有文件"
          actionsWidth={110}
          actions={({ docId, supersededBy }) =>
            !supersededBy && <OrderButton order={orders.supersedeDocument} params={{ docId }} />
          }
        />
      </Section>
    </PageFrame>
  );
}

/** Who was present speaks and votes; an item is named in a vote before it is resolved. */
function MeetingSteps({ meeting: { meetingNo, present, resolved } }: { meeting: Meeting }): ReactNode {
  const params = { meetingNo };
  const members = present.map((name) => [name, name] as const);
  const choices = { speaker: members, member: members, itemId: resolved.map(({ id, title }) => [id, title] as const) };
  return (
    <RowActions>
      <OrderButton order={orders.holdMeeting} params={params} />
      <OrderButton order={orders.recordStatement} params={params} choices={choices} />
      <OrderButton order={orders.castVote} params={params} choices={choices} />
      <OrderButton order={orders.recordDissent} params={params} choices={choices} />
      <OrderButton order={orders.adoptResolution} params={params} />
    </RowActions>
  );
}

/** What the office deploys for the county as a whole. */
function Deployments(): ReactNode {
  return (
    <>
      <OrderButton order={orders.launchCampaign} params={{}} size="middle" />
      <OrderButton order={orders.setKeyPeriod} params={{}} size="middle" />
      <OrderButton order={orders.establishTaskForce} params={{}} size="middle" />
    </>
  );
}
