import { Alert, Descriptions, Drawer, Flex, Table } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { told } from '#ui/client.js';
import { useAgencyName } from '#ui/county.js';
import { day } from '#ui/format.js';
import { Light, StatusTag } from '#ui/light.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { ProjectLink } from '#ui/project-link.js';
import { hasRole, useUser } from '#ui/session.js';
import { CLAIM_NAMES } from '#ui/lists.data.js';
import { t } from '#ui/text.js';
import { api, CLAIM_STATES, VERDICTS, type Claim } from '../api.js';
import * as orders from '../orders.data.js';

/** One claim with its witnesses, its window, and what may be decided about it. */
export function ClaimDrawer({ claim: opened, onClose }: { claim: Claim; onClose: () => void }): ReactNode {
  const { projectCode, claimId } = opened;
  const nameOf = useAgencyName();
  const user = useUser().data;
  const fresh = useQuery({
    queryKey: ['housing', projectCode, 'claims'],
    queryFn: () => told(api.GET('/api/projects/{projectCode}/claims', { params: { path: { projectCode } } })),
  });
  const claim = fresh.data?.find((one) => one.claimId === claimId) ?? opened;
  const { status, underQuery, windowFrom, windowTo, flags, due } = claim;
  const params = { projectCode, claimId };
  const witnesses = { witness: claim.witnesses.map(({ code, title }) => [code, `${code} ${title}`] as const) };
  const undecided = status === 'pending' || underQuery;
  const over = status === 'rejected' || status === 'withdrawn';
  return (
    <Drawer
      open
      onClose={onClose}
      size={Math.min(720, window.innerWidth)}
      title={`${t('申报')}${t(CLAIM_NAMES[claim.claim])} ${claimId}`}
    >
      <Flex vertical gap={12}>
        <Flex wrap gap={8}>
          <StatusTag of={status} states={CLAIM_STATES} />
          {underQuery && <Light colour="orange" word="存疑" />}
          <Light colour={claim.light} word={claim.remaining} />
        </Flex>
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2 }}
          items={[
            { key: 'project', label: t('项目'), children: <ProjectLink projectCode={projectCode} /> },
            { key: 'claimant', label: t('申报机关'), children: nameOf(claim.claimant) },
            { key: 'on', label: t('申报日期'), children: day(claim.claimedOn) },
            { key: 'figure', label: t('申报数量'), children: claim.figure },
            { key: 'window', label: t('观察窗'), children: windowFrom ? `${windowFrom} — ${windowTo ?? ''}` : t('无') },
            { key: 'due', label: t('核实期限'), children: day(due) },
          ]}
        />
        {flags.length > 0 && <Alert type="warning" showIcon title={`${t('疑点规则')}：${flags.join('、')}`} />}
        <Section title="印证">
          <Table
            size="small"
            rowKey="code"
            pagination={false}
            dataSource={claim.witnesses}
            locale={{ emptyText: t('本类申报没有印证项') }}
            columns={[
              {
                title: t('代码'),
                dataIndex: 'code',
                width: 70,
                render: (code: string) => (/^[A-Z]/.test(code) ? code : ''),
              },
              { title: t('印证项'), dataIndex: 'title' },
              {
                title: t('必需'),
                dataIndex: 'required',
                width: 70,
                render: (required: boolean) => t(required ? '是' : '否'),
              },
              {
                title: t('结论'),
                dataIndex: 'verdict',
                width: 110,
                render: (verdict: string) => <StatusTag of={verdict} states={VERDICTS} />,
              },
            ]}
          />
        </Section>
        <Flex wrap gap={8}>
          {undecided && (
            <>
              <OrderButton order={orders.verifyClaim} params={params} primary onDone={onClose} />
              <OrderButton order={orders.queryClaim} params={params} initial={{ flags }} />
              <OrderButton order={orders.rejectClaim} params={params} onDone={onClose} />
            </>
          )}
          {!over && (
            <>
              <OrderButton
                order={orders.requestCorroboration}
                params={{ projectCode }}
                initial={{ claim: claim.claim }}
                choices={witnesses}
              />
              <OrderButton order={orders.recordSurvey} params={params} />
              <OrderButton order={orders.answerCorroboration} params={params} choices={witnesses} />
            </>
          )}
          {status === 'pending' && <OrderButton order={orders.withdrawClaim} params={params} />}
          {user && hasRole(user, ['inspector', 'inspector.head']) && (
            <Link to={`/discipline/replay?project=${projectCode}&at=${claim.claimedOn}`}>{t('回放当时')}</Link>
          )}
        </Flex>
      </Flex>
    </Drawer>
  );
}
