import { aboutProject, codeOf, type Row } from './rows.js';
import { closing, consents, inspectorsAnswer, signals } from './closing-scenes.js';
import { hashOf, JANUARY, milestone, plan, wan } from './scenes.js';

const of10 = (claim: string) => `${codeOf('10')}-${claim}`;
const REPORTED = [
  '06-15 09:00',
  '06-15 10:00',
  '06-16 09:00',
  '06-16 10:00',
  '06-17 09:00',
  '06-17 10:00',
  '06-18 09:00',
  '06-18 10:00',
  '06-19 09:00',
  '06-20 09:00',
  '06-20 10:00',
];
const temporaryWater = signals('10', '水为临时用水，时有断供', of10('D1'), REPORTED);
const answered = temporaryWater.map(([, , , body]): Row => [
  '08-20 15:00',
  'petition',
  `/site-facts/${(body as { factId: string }).factId}/answers`,
  { answer: '永久供水已接通' },
]);

const tenth = aboutProject('10', [
  [
    '01-12 09:05',
    'office',
    'duties',
    {
      duties: [
        { role: 'cooperating', agency: 'labour' },
        { role: 'cooperating', agency: 'water' },
      ],
    },
  ],
  [
    '01-12 09:10',
    'office',
    'ledger',
    {
      level: 'county',
      enteredOn: '2026-01-12',
      countyLeader: '县政协副主席',
      leadUnit: 'housing-bureau',
      territory: 'donghu',
    },
  ],
  ...plan('housing', '配套完善', JANUARY, [
    milestone('M1', '交付', '09-15', 'housing-bureau'),
    milestone('M2', '永久供水接通', '08-31', 'water'),
  ]),
  [
    '06-05 10:00',
    'housing',
    'acceptances',
    { flats: 340, acceptedOn: '2026-05-25', filedOn: '2026-06-05', filedNo: '安竣备〔2026〕9号' },
  ],
  ['06-12 16:00', 'housing', 'delivery-claims', { delivered: 340, registerHash: hashOf('10 交付登记册') }],
  [
    '06-12 16:00',
    'housing',
    'resolution-claims',
    {
      outcomes: [
        { problemId: 'P1', outcome: '工资已付' },
        { problemId: 'P2', outcome: '水电已通' },
      ],
    },
  ],
  ...temporaryWater,
  ['06-18 16:00', 'office', `claims/${of10('D1')}/surveys`, { asked: 17, satisfied: 12 }],
  [
    '06-22 10:00',
    'office',
    `claims/${of10('D1')}/rejection`,
    { reasonClass: 'unproven', reasons: ['入户抽查17户仅12户满意', '供水为临时'] },
  ],
  ['06-22 10:05', 'office', `claims/${of10('S1')}/rejection`, { reasonClass: 'unproven', reasons: ['交付未核实'] }],
  ['08-20 10:00', 'water', 'milestone-achievements', { milestoneId: 'M2', evidence: ['供水验收单'] }],
  ...answered,
  ['08-21 10:00', 'housing', 'delivery-claims', { delivered: 340, registerHash: hashOf('10 交付登记册二') }],
  ['08-27 16:00', 'office', `claims/${of10('D2')}/surveys`, { asked: 17, satisfied: 17 }],
  ['08-28 10:00', 'office', `claims/${of10('D2')}/verification`],
  [
    '09-11 10:00',
    'housing',
    'resolution-claims',
    {
      outcomes: [
        { problemId: 'P1', outcome: '欠薪付清' },
        { problemId: 'P2', outcome: '永久供水接通' },
      ],
    },
  ],
  [
    '09-14 10:00',
    'labour',
    `claims/${of10('S2')}/corroborations`,
    { witness: 'labour', result: 'holds', facts: '欠薪全部结清' },
  ],
  [
    '09-14 11:00',
    'water',
    `claims/${of10('S2')}/corroborations`,
    { witness: 'water', result: 'holds', facts: '永久供水已接通并验收' },
  ],
  ['09-16 10:00', 'office', `claims/${of10('S2')}/verification`],
  ['09-18 10:00', 'housing', 'closure-applications', { standardVersion: 'XH-2026-1' }],
  ...consents('10', 1, [
    ['09-22 09:00', 'donghu'],
    ['09-22 10:00', 'labour'],
    ['09-22 11:00', 'water'],
    ['09-22 14:00', 'housing'],
    ['09-23 09:00', 'finance'],
    ['09-23 10:00', 'police'],
  ]),
  inspectorsAnswer('09-24 10:00', of10('S2')),
  [
    '09-28 09:00',
    'office',
    'closure-notices',
    { text: `${codeOf('10')} 拟予销号，现予公示`, channel: '县政府网站、项目现场公示栏；异议电话 0000-0000' },
  ],
]);

const eleventh = aboutProject('11', [
  [
    '02-09 10:00',
    'office',
    'ledger',
    { level: 'county', enteredOn: '2026-02-09', countyLeader: '副县长', leadUnit: 'court', territory: 'chengguan' },
  ],
  ...plan(
    'housing',
    '破产清算',
    ['02-10 10:00', '02-10 10:05', '02-27 16:00', '03-02 11:00'],
    [milestone('M1', '清算分配', '12-31', 'court')],
  ),
  [
    '03-10 10:00',
    'finance',
    'asset-liability-audits',
    {
      docNo: '安审〔2026〕4号',
      firm: '云泽会计师事务所',
      assets: wan(4_200),
      liabilities: wan(10_600),
      auditedOn: '2026-03-10',
    },
  ],
  [
    '04-10 09:00',
    'court',
    'joint-items',
    { itemId: 'FY-11-1', topic: '列入应破尽破清单', owner: 'court', insolvencyOverdue: true },
  ],
  ['04-27 10:00', 'court', 'insolvency/filing', { caseNo: '2026-P-11', kind: 'liquidation', by: 'creditor' }],
  ['04-30 10:00', 'court', 'insolvency/debtor-notice', {}],
  ['05-15 10:00', 'court', 'insolvency/acceptance', { administrator: '云泽正信破产管理人' }],
  ['06-05 09:00', 'court', 'insolvency/notice', {}],
  ['06-05 09:05', 'court', 'insolvency/claims-period', { days: 60 }],
  ['08-18 09:30', 'court', 'insolvency/creditors-meetings', { result: '购房人退款按法释〔2023〕1号顺位' }],
  ['09-15 10:00', 'court', 'insolvency/declaration', { ground: 'insolvent' }],
]);

const T12 = `${codeOf('12')}-T1`;
const S12 = `${codeOf('12')}-S1`;
const twelfth = aboutProject('12', [
  ['03-02 09:50', 'office', 'duties', { duties: [{ role: 'cooperating', agency: 'liulin' }] }],
  [
    '03-02 10:00',
    'office',
    'ledger',
    { level: 'county', enteredOn: '2026-03-02', countyLeader: '副县长', leadUnit: 'planning', territory: 'liulin' },
  ],
  ['03-02 15:00', 'petition', 'demands', { kind: 'title', matters: 8 }],
  ['03-03 10:00', 'planning', '/issues', { issueId: 'GX-12', desc: '规划核实差30平方米', projects: [codeOf('12')] }],
  ...plan(
    'planning',
    '个性问题授权',
    ['03-03 15:00', '03-03 15:05', '03-12 16:00', '03-16 10:00'],
    [milestone('M1', '可办证', '04-30', 'planning')],
  ),
  ['03-18 10:00', 'office', '/issues/GX-12/individual-finding', { reason: '仅涉及本项目' }],
  [
    '03-20 10:00',
    'office',
    '/issues/GX-12/authorisation',
    { to: 'planning', scope: '规划核实', amount: 30, unit: '㎡', expiry: '2026-04-30' },
  ],
  [
    '03-26 10:00',
    'planning',
    '/issues/GX-12/filing',
    { act: '按授权办理规划核实', docNo: '安问办〔2026〕1号', clause: '第三条', risk: '面积误差在30㎡以内，风险可控' },
  ],
  ['03-30 10:00', 'office', '/issues/GX-12/filing-acknowledgement'],
  [
    '04-01 10:00',
    'planning',
    '/issues/GX-12/acts',
    { scope: '规划核实', amount: 30, unit: '㎡', result: '规划核实合格证已核发' },
  ],
  [
    '04-07 09:00',
    'registry',
    'evidence',
    {
      items: [
        {
          evidenceId: '12-E1',
          sha256: hashOf('12 首次登记'),
          kind: 'register',
          capturedAt: '2026-04-07T08:40:00+08:00',
          source: 'import',
        },
      ],
    },
  ],
  ['04-07 09:05', 'registry', 'title-counts', { on: '2026-04-07', firstRegistrations: 90, issued: 0 }],
  ['04-07 10:00', 'planning', 'title-claims', { ready: 90, firstRegistrationNo: '安不动产首字第0407号' }],
  ['04-10 10:00', 'office', `claims/${T12}/verification`],
  ['04-10 15:00', 'petition', 'demands/title/fulfilment', { evidence: '90户均可办证' }],
  ['04-13 09:00', 'planning', 'resolution-claims', { outcomes: [{ problemId: 'P1', outcome: '90户可办证' }] }],
  ['04-14 16:00', 'office', `claims/${S12}/surveys`, { asked: 10, satisfied: 10 }],
  ['04-15 09:00', 'office', `claims/${S12}/verification`],
  ['04-15 10:00', 'planning', 'closure-applications', { standardVersion: 'XH-2026-1' }],
  ...consents('12', 1, [
    ['04-15 14:00', 'liulin'],
    ['04-15 15:00', 'planning'],
    ['04-15 16:00', 'finance'],
    ['04-16 09:00', 'police'],
  ]),
  inspectorsAnswer('04-16 10:00', S12),
  ['04-20 10:00', 'planning', 'milestone-achievements', { milestoneId: 'M1', evidence: ['首次登记'] }],
  ...closing('12', '04-16 11:00', '04-24', 'LG-04-1'),
  ['07-24 10:00', 'office', 'failed-reinspections', { month: 3, failed: [{ item: '电梯停运' }, { item: '扶手未修' }] }],
  ['07-24 11:00', 'office', 'findings', { findingId: 'HT-12-1', item: '电梯停运、扶手未修', grade: 'major' }],
  ['07-31 16:00', 'office', 'reopenings', { reason: '回头看问题逾期未整改', occurredOn: '2026-07-24' }],
  [
    '07-31 16:10',
    'inspector',
    'supervision-items',
    { itemId: `${codeOf('12')}-reopened-2026-07-31`, topic: '12柳林印象回头看未通过', trigger: '重新纳入' },
  ],
  [
    '08-03 10:00',
    'office',
    'figure-restatements',
    { metric: 'closed', before: 2, after: 1, cause: '12 柳林印象重新纳入，此前签发的周报数据不改' },
  ],
]);

export const projects10To12 = [...tenth, ...eleventh, ...twelfth];
