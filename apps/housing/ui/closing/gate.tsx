import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Descriptions, Flex, List as Lines, Table } from 'antd';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { useAgencyName } from '#ui/county.js';
import { day } from '#ui/format.js';
import { StatusTag, type States } from '#ui/light.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { useUser } from '#ui/session.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import * as orders from '../orders.data.js';

const GATE: Readonly<Record<string, string>> = {
  G1: '化解申报已核实',
  G2: '责任机关会签',
  G3: '无欠薪、监管资金对账',
  G4: '查封已解除',
  G5: '诉求与事实反映已答复',
  G6: '无未排除的红色疑点',
  G7: '纪委监委无影响事项',
  G8: '公示七日',
  G9: '办公室验收',
  G10: '领导小组审定',
  G11: '市级核查',
  G12: '引用现行标准',
};

const SIGNERS: States = {
  asked: ['待会签', 'yellow'],
  consented: ['同意', 'green'],
  objected: ['有异议', 'red'],
  void: ['须重新会签', 'orange'],
};

const CASES: States = { none: ['未申请', 'grey'], open: ['办理中', 'yellow'], closed: ['已销号', 'green'] };

/** 销号: the twelve conditions and why each does or does not hold; consents; notice; what may be done next. */
export function ClosureGate({ projectCode }: { projectCode: string }): ReactNode {
  const closure = useQuery({
    queryKey: ['housing', 'closure', projectCode],
    queryFn: () => told(api.GET('/api/projects/{projectCode}/closure', { params: { path: { projectCode } } })),
  });
  return (
    <Shown of={closure} what="销号条件">
      {(found) => (
        <Flex vertical gap={12}>
          <Descriptions
            size="small"
            column={{ xs: 1, sm: 2, lg: 4 }}
            items={[
              { key: 'state', label: t('销号'), children: <StatusTag of={found.state} states={CASES} /> },
              { key: 'case', label: t('案卷'), children: found.caseId ?? t('无') },
              { key: 'on', label: t('申请日期'), children: day(found.appliedOn) },
              {
                key: 'notice',
                label: t('公示期'),
                children: found.noticeFrom ? `${found.noticeFrom} — ${found.noticeTo}` : t('未公示'),
              },
            ]}
          />
          <Section
            title={`${t('销号条件')} ${found.gate.filter(({ ok }) => ok).length}/${found.gate.length}`}
            extra={t('没有任何角色可以绕过')}
          >
            <Lines
              size="small"
              grid={{ gutter: 12, xs: 1, md: 2 }}
              dataSource={found.gate}
              rowKey="g"
              renderItem={({ g, ok, why }) => (
                <Flex gap={8} style={{ paddingBlock: 5 }} align="start">
                  {ok ? (
                    <CheckCircleFilled aria-label={t('成立')} style={{ color: '#2e7d32', marginTop: 3 }} />
                  ) : (
                    <CloseCircleFilled aria-label={t('不成立')} style={{ color: '#c62828', marginTop: 3 }} />
                  )}
                  <span>
                    <strong>{g}</strong> {t(GATE[g] ?? '')}
                    {!ok && <div style={{ color: '#8c1d18' }}>{why}</div>}
                  </span>
                </Flex>
              )}
            />
          </Section>
          <Signers signers={found.signers} />
          <Steps projectCode={projectCode} caseRevision={found.caseRevision} />
        </Flex>
      )}
    </Shown>
  );
}

function Signers({ signers }: { signers: Schemas['SignerLine'][] }): ReactNode {
  const nameOf = useAgencyName();
  return (
    <Section title="会签">
      <Table
        size="small"
        rowKey="agency"
        pagination={false}
        dataSource={signers}
        locale={{ emptyText: t('申请销号后生成会签名单') }}
        columns={[
          { title: t('机关'), dataIndex: 'agency', render: nameOf },
          {
            title: t('会签'),
            dataIndex: 'state',
            width: 140,
            render: (of: string) => <StatusTag of={of} states={SIGNERS} />,
          },
        ]}
      />
    </Section>
  );
}

function Steps({ projectCode, caseRevision }: { projectCode: string; caseRevision: number }): ReactNode {
  const params = { projectCode };
  const signing = { params, initial: { caseRevision } };
  const office = useUser().data?.roles.some((role) => role.startsWith('office.')) ?? false;
  return (
    <Flex wrap gap={8}>
      <OrderButton order={orders.applyClosure} params={params} primary />
      <OrderButton order={orders.consentToClosure} {...signing} />
      <OrderButton order={orders.objectToClosure} {...signing} />
      <OrderButton order={orders.publishNotice} params={params} />
      <OrderButton order={orders.recordNoticeObjection} params={params} />
      <OrderButton order={orders.acceptClosure} params={params} />
      <OrderButton order={orders.decideClosure} params={params} />
      <OrderButton order={orders.reportCityCheck} params={params} />
      {office && <OrderButton order={orders.closeProject} params={params} primary />}
      <OrderButton order={orders.passReinspection} params={params} />
      <OrderButton order={orders.failReinspection} params={params} />
      <OrderButton order={orders.reopenProject} params={params} />
    </Flex>
  );
}
