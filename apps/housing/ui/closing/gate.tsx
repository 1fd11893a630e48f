import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Descriptions, Flex, Table } from 'antd';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import { useAgencyName } from '#ui/county.js';
import { day } from '#ui/format.js';
import { StatusTag, type States } from '#ui/light.js';
import { Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from '../api.js';
import { ClosingSteps } from './steps.js';

/** The twelve conditions in words. */
export const GATE: Readonly<Record<string, string>> = {
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
            <div
              style={{ display: 'grid', gap: '8px 16px', gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))' }}
            >
              {found.gate.map((line) => (
                <Condition key={line.g} line={line} />
              ))}
            </div>
          </Section>
          <Signers signers={found.signers} />
          <ClosingSteps closure={found} />
        </Flex>
      )}
    </Shown>
  );
}

/** Ids of agencies in a sentence of the gate. */
const AGENCY_IDS = /[a-z][a-z0-9-]+/g;

function Condition({ line: { g, ok, why } }: { line: Schemas['GateLine'] }): ReactNode {
  const nameOf = useAgencyName();
  return (
    <Flex gap={8} align="start">
      {ok ? (
        <CheckCircleFilled aria-label={t('成立')} style={{ color: '#2e7d32', marginTop: 4 }} />
      ) : (
        <CloseCircleFilled aria-label={t('不成立')} style={{ color: '#c62828', marginTop: 4 }} />
      )}
      <span>
        <strong>{g}</strong> {t(GATE[g] ?? '')}
        {!ok && <div style={{ color: '#8c1d18' }}>{why.replace(AGENCY_IDS, nameOf)}</div>}
      </span>
    </Flex>
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
