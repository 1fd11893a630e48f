import { aboutProject, codeOf } from './rows.js';
import { closing, consents, inspectorsAnswer } from './closing-scenes.js';
import { hashOf, JANUARY, milestone, plan } from './scenes.js';

const T4 = `${codeOf('04')}-T1`;
const S4 = `${codeOf('04')}-S1`;
const fourth = aboutProject('04', [
  [
    '01-12 09:05',
    'office',
    'duties',
    {
      duties: [
        { role: 'cooperating', agency: 'registry' },
        { role: 'cooperating', agency: 'tax' },
      ],
    },
  ],
  [
    '01-12 09:10',
    'office',
    'ledger',
    { level: 'county', enteredOn: '2026-01-12', countyLeader: '副县长', leadUnit: 'planning', territory: 'donghu' },
  ],
  ['01-20 10:00', 'petition', 'demands', { kind: 'title', matters: 31 }],
  ...plan('planning', '证缴分离', JANUARY, [milestone('M1', '可办证', '08-31', 'planning')]),
  [
    '07-06 10:00',
    'registry',
    'evidence',
    {
      items: [
        {
          evidenceId: '04-E1',
          sha256: hashOf('04 首次登记'),
          kind: 'register',
          capturedAt: '2026-07-06T09:30:00+08:00',
          source: 'import',
        },
      ],
    },
  ],
  ['07-06 10:05', 'registry', 'title-counts', { on: '2026-07-06', firstRegistrations: 462, issued: 12 }],
  ['07-08 10:00', 'planning', 'title-claims', { ready: 462, firstRegistrationNo: '安不动产首字第0704号' }],
  [
    '07-10 10:00',
    'registry',
    `claims/${T4}/corroborations`,
    { witness: 'registry', result: 'holds', facts: '首次登记462户', figure: 462 },
  ],
  ['07-14 10:00', 'office', `claims/${T4}/verification`],
  ['07-16 10:00', 'petition', 'demands/title/fulfilment', { evidence: '462户均可办证' }],
  ['07-31 10:00', 'office', `claims/${T4}/verification`],
  ['08-03 10:00', 'planning', 'resolution-claims', { outcomes: [{ problemId: 'P1', outcome: '462户可办证' }] }],
  ['08-05 10:00', 'office', `claims/${S4}/surveys`, { asked: 23, satisfied: 23 }],
  ['08-07 10:00', 'office', `claims/${S4}/verification`],
  ['08-10 09:00', 'planning', 'closure-applications', { standardVersion: 'XH-2026-1' }],
  ...consents('04', 1, [
    ['08-11 10:00', 'donghu'],
    ['08-11 11:00', 'registry'],
    ['08-11 14:00', 'tax'],
    ['08-11 15:00', 'planning'],
    ['08-12 09:00', 'finance'],
    ['08-12 10:00', 'police'],
  ]),
  inspectorsAnswer('08-12 14:00', S4),
  ['08-20 10:00', 'planning', 'milestone-achievements', { milestoneId: 'M1', evidence: ['首次登记'] }],
  ...closing('04', '08-13 09:00', '08-21', 'LG-08-1'),
]);

const S5 = `${codeOf('05')}-S1`;
const fifth = aboutProject('05', [
  ['01-12 09:05', 'office', 'duties', { duties: [{ role: 'cooperating', agency: 'housing-bureau' }] }],
  [
    '01-12 09:10',
    'office',
    'ledger',
    { level: 'county', enteredOn: '2026-01-12', countyLeader: '政法委书记', leadUnit: 'court', territory: 'chengguan' },
  ],
  ['01-20 10:00', 'petition', 'demands', { kind: 'delivery', matters: 37 }],
  ...plan('housing', '司法', JANUARY, [milestone('M1', '判决履行完毕', '09-30', 'court')]),
  ['02-02 10:00', 'court', 'suits', { caseNo: '2026-MC-37', kind: 'double-sale', suits: 37, flats: 37 }],
  [
    '02-02 15:00',
    'housing',
    '/clues',
    {
      clueNo: 'XS-2026-1',
      projectId: codeOf('05'),
      category: 'contract-fraud',
      content: '37套一房多卖，涉嫌合同诈骗',
      secondOfficer: 'housing2',
      attachmentsHash: hashOf('XS-2026-1 附件'),
    },
  ],
  ['02-03 10:00', 'housing2', '/clues/XS-2026-1/confirmation'],
  ['02-04 10:00', 'court', '/suits/2026-MC-37/fast-track', { target: '2026-06-30' }],
  ['02-05 16:00', 'housinghead', '/clues/XS-2026-1/decision', { approve: true }],
  ['02-06 10:00', 'housing', '/clues/XS-2026-1/transfer'],
  [
    '02-06 15:00',
    'police',
    '/clues/XS-2026-1/receipt',
    { letterNo: '安住移〔2026〕1号', receiptNo: '安公经收〔2026〕3号' },
  ],
  ['02-09 15:00', 'police', '/clues/XS-2026-1/filing', { docNo: '安公经立〔2026〕4号' }],
  ['05-29 16:00', 'court', '/suits/2026-MC-37/mediations', { suits: 21, flats: 21 }],
  ['06-26 16:00', 'court', '/suits/2026-MC-37/judgments', { kind: 'judgment', suits: 16, flats: 16 }],
  ['07-20 10:00', 'court', '/suits/2026-MC-37/effective-judgments', { suits: 16 }],
  ['07-27 10:00', 'court', '/suits/2026-MC-37/enforcements', { suits: 37 }],
  ['09-02 16:00', 'court', '/suits/2026-MC-37/enforcement-results', { kind: 'performed', suits: 37 }],
  ['09-03 10:00', 'petition', 'demands/delivery/fulfilment', { evidence: '37套全部履行' }],
  [
    '09-04 10:00',
    'housing',
    'resolution-claims',
    { outcomes: [{ problemId: 'P1', outcome: '37件调解、判决全部履行' }] },
  ],
  [
    '09-07 10:00',
    'court',
    `/answers/corroborations/${S5}-court`,
    { result: 'holds', facts: '37件全部履行', figure: 37 },
  ],
  ['09-07 16:00', 'office', `claims/${S5}/surveys`, { asked: 10, satisfied: 10 }],
  ['09-08 09:30', 'office', `claims/${S5}/verification`],
  ['09-08 11:00', 'housing', 'closure-applications', { standardVersion: 'XH-2026-1' }],
  ...consents('05', 1, [
    ['09-09 09:00', 'township'],
    ['09-09 10:00', 'court'],
    ['09-09 11:00', 'police'],
    ['09-09 14:00', 'housing'],
    ['09-09 15:00', 'finance'],
  ]),
  inspectorsAnswer('09-09 16:00', S5),
  ...closing('05', '09-10 09:00', '09-18', 'LG-09-1'),
]);

const sixth = aboutProject('06', [
  [
    '01-12 09:10',
    'office',
    'ledger',
    { level: 'city', enteredOn: '2026-01-12', countyLeader: '县委副书记', leadUnit: 'court', territory: 'hexi' },
  ],
  ...plan('housing', '重整投资人招募', JANUARY, [milestone('M1', '重整计划批准', '12-31', 'court')]),
  ['01-22 10:00', 'court', 'insolvency/filing', { caseNo: '2026-P-6', kind: 'reorganisation', by: 'creditor' }],
  ['01-26 10:00', 'court', 'insolvency/debtor-notice', {}],
  ['02-10 10:00', 'court', 'insolvency/acceptance', { administrator: '云泽正信破产管理人' }],
  ['02-12 10:00', 'finance', 'escrow-freeze', { by: '待管理人确认' }],
  [
    '02-13 10:00',
    'housing',
    'plan-revisions',
    { diff: '路径改为破产重整', reason: '法院裁定受理重整', path: '破产重整' },
  ],
  ['03-06 09:00', 'court', 'insolvency/notice', {}],
  ['03-06 09:05', 'court', 'insolvency/claims-period', { days: 60 }],
  ['05-21 09:30', 'court', 'insolvency/creditors-meetings', { result: '第一次债权人会议，核查债权' }],
  [
    '07-13 10:00',
    'court',
    'insolvency/plan-drafts',
    { schedule: '24个月', homeownerTreatment: '购房人交付请求权优先' },
  ],
  [
    '07-15 10:00',
    'court',
    'insolvency/group-votes',
    { group: 'ordinary', present: 80, inFavour: 60, groupClaims: 30_000_000_000, claimsInFavour: 22_000_000_000 },
    { refused: 'court.plan-incomplete' },
  ],
  ['08-05 10:00', 'court', 'insolvency/draft-extension', { reason: '续建成本、共益债和施工单位尚未落实' }],
]);

export const projects04To06 = [...fourth, ...fifth, ...sixth];
