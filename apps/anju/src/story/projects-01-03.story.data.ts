import { aboutProject, codeOf } from './rows.js';
import { check, signals, visit } from './closing-scenes.js';
import { hashOf, JANUARY, milestone, pay, plan, wan, worksGoOn } from './scenes.js';

const BUILDER = '91990121MAYX001018';
const BUILDER_3 = '91990121MAYX00103E';

/** Fourteen photos of a "month", all within eight minutes (AF-P11). */
const burst = Array.from({ length: 14 }, (_, index) => ({
  evidenceId: `01-E${index + 1}`,
  sha256: hashOf(`01 photo ${index}`),
  kind: 'photo',
  capturedAt: `2026-02-27T16:${String(Math.floor((index * 8) / 14) + 5).padStart(2, '0')}:00+08:00`,
  source: 'in-app-camera',
  phash: hashOf(`01 phash ${index}`).slice(0, 16),
}));

const R1 = `${codeOf('01')}-R1`;
const R2 = `${codeOf('01')}-R2`;
const first = aboutProject('01', [
  [
    '01-12 09:05',
    'office',
    'duties',
    {
      duties: [
        { role: 'cooperating', agency: 'labour' },
        { role: 'cooperating', agency: 'registry' },
      ],
    },
  ],
  [
    '01-12 09:10',
    'office',
    'ledger',
    {
      level: 'city',
      enteredOn: '2026-01-12',
      countyLeader: '县委常委、常务副县长',
      leadUnit: 'housing-bureau',
      territory: 'chengguan',
    },
  ],
  ...plan('housing', '专项借款', JANUARY, [milestone('M1', '交付', '06-30', 'housing-bureau')]),
  [
    '02-05 10:00',
    'finance',
    'special-loan',
    {
      amount: wan(9800),
      units: 746,
      bank: 'rural-bank',
      residential: true,
      sold: true,
      overdue: true,
      hardToDeliver: true,
    },
  ],
  [
    '02-27 16:00',
    'housing',
    'resumption-claims',
    { scope: 'full', since: '2026-02-26', plannedWorkers: 120, plannedWeekly: 20 },
  ],
  ['02-27 16:20', 'housing', 'evidence', { claimId: R1, items: burst }],
  ...signals('01', '工地大门紧锁，未见施工', R1, ['02-28 09:00', '03-02 09:00', '03-04 09:00', '03-05 09:00']),
  [
    '03-03 10:00',
    'office',
    `claims/${R1}/query`,
    { flags: ['AF-P11 十四张照片八分钟内拍完', 'AF-R09 两件以上独立反映未复工'] },
  ],
  visit('03-05 15:00', 46, false, '告知检查，到场46人，多为临时召集'),
  [
    '03-06 17:00',
    'labour',
    'labour-reports',
    {
      days: [
        ['03-02', 3],
        ['03-03', 2],
        ['03-04', 3],
        ['03-05', 46],
        ['03-06', 3],
      ].map(([day, workers]) => ({ day: `2026-${String(day)}`, workers })),
    },
  ],
  ...check(
    '01',
    'AF-01-1',
    { drawn: '03-06 16:00', visited: '03-09 10:00', released: '03-09 11:00' },
    { claimId: R1, working: false, workers: 0, facts: '大门关闭，关键线路无人施工' },
  ),
  [
    '03-12 10:00',
    'labour',
    `claims/${R1}/corroborations`,
    { witness: 'W1', result: 'fails', facts: '实名制中位数3人，检查当日46人' },
  ],
  [
    '03-12 14:00',
    'finance',
    `/answers/corroborations/${R1}-W2`,
    { result: 'fails', facts: '近30日无工程款、工资支出' },
  ],
  [
    '03-13 15:00',
    'office',
    `claims/${R1}/rejection`,
    {
      reasonClass: 'falsified',
      reasons: ['W1 用工仅检查日突增', 'W2 无资金支付', 'W4 暗访无施工', 'W6 群众反映未复工'],
      evidence: burst.map(({ evidenceId }) => evidenceId),
    },
  ],
  [
    '03-16 09:00',
    'inspector',
    'supervision-items',
    { itemId: R1, topic: '01锦澜府申报复工不实', trigger: '申报核查不实', claimId: R1 },
  ],
  ['03-18 10:00', 'finance', 'special-loan/approval', { amount: wan(9800), docNo: '专借〔2026〕7号' }],
  ['03-27 10:00', 'finance', 'special-loan/receipts', { receiptId: 'SJ-01', amount: wan(9800) }],
  ['03-27 10:10', 'finance', 'payees', { uscc: BUILDER, name: '云泽二建集团', kind: 'works', contractNo: 'HT-01-1' }],
  [
    '03-30 08:00',
    'housing',
    'progress-reports',
    { on: '2026-03-30', permille: 400, note: '总包垫资进场，1—9号楼全面复工' },
  ],
  [
    '03-30 09:00',
    'finance',
    'advance-contracts',
    { contractNo: 'DZ-01-1', contractorUscc: BUILDER, amount: wan(800), signedOn: '2026-03-29' },
  ],
  [
    '04-09 17:00',
    'housing',
    'resumption-claims',
    { scope: 'full', since: '2026-03-30', plannedWorkers: 120, plannedWeekly: 20 },
  ],
  ...pay('drawdowns', 'ZY-01-1', '04-10 11:00', {
    amount: wan(600),
    payee: BUILDER,
    kind: 'works',
    asked: '04-07 10:00',
  }),
  visit('04-15 10:00', 118, true, '九栋楼均在施工'),
  ...check(
    '01',
    'AF-01-2',
    { drawn: '04-17 16:00', visited: '04-20 10:00', released: '04-21 10:00' },
    { claimId: R2, working: true, workers: 112, facts: '关键线路正常施工' },
  ),
  ...worksGoOn('04-10', '09-25', { workers: 108, baseline: '04-09', holds: ['04-23'] }),
  ['04-24 09:30', 'office', `claims/${R2}/verification`],
  ...['05-08', '06-05', '07-03', '07-31', '08-28', '09-24'].flatMap((paid, index) =>
    pay('drawdowns', `ZY-01-${index + 2}`, `${paid} 10:30`, {
      amount: wan(600),
      payee: BUILDER,
      kind: 'works',
      asked: `${paid} 09:00`,
    }),
  ),
]);

const second = aboutProject('02', [
  [
    '01-12 09:10',
    'office',
    'ledger',
    {
      level: 'county',
      enteredOn: '2026-01-12',
      countyLeader: '副县长',
      leadUnit: 'housing-bureau',
      territory: 'donghu',
    },
  ],
  ...plan('housing', '自救+追缴', JANUARY, [milestone('M1', '追缴资金回笼', '09-30', 'housing-bureau')]),
  ['01-28 09:00', 'finance', 'escrow-account', { bank: 'ccb-bank', accountMasked: '****3102' }],
  ['01-28 09:10', 'finance', 'escrow-quota', { quota: wan(13_910), formula: '监管额度按未完工程量核定' }],
  ['01-29 09:30', 'finance', 'escrow-balance', { balance: wan(310), asOf: '2026-01-29' }],
  ['01-29 10:00', 'finance', 'escrow-shortfall', { note: '余额310万元，应留存13910万元' }],
  [
    '01-30 09:00',
    'housing',
    'urging-notices',
    { docNo: '安住函〔2026〕3号', kind: 'query', answerDue: '2026-02-04', proof: '邮政EMS签收' },
  ],
  [
    '02-25 10:00',
    'housing',
    'urging-notices',
    { docNo: '安住函〔2026〕6号', kind: 'urging', proof: '留置送达，公司无人' },
  ],
  [
    '03-09 10:00',
    'housing',
    'urging-notices',
    { docNo: '安住函〔2026〕9号', kind: 'hearing', hearingOn: '2026-03-19', proof: '公告送达凭证' },
  ],
  ['03-19 15:00', 'housing', 'hearing', { noShowProof: '到会签到表，企业未到场' }],
  [
    '03-20 15:00',
    'office',
    'lying-flat-finding',
    {
      unreachableSince: '2026-02-25',
      evidence: ['留置送达回证', '听取陈述未到场记录'],
      reason: '失联23日且经合法送达',
    },
  ],
  [
    '03-24 10:00',
    'office',
    'measures',
    {
      measureId: 'CS-02-1',
      kind: 'asset-check',
      body: 'housing-bureau',
      reason: '未复工且企业失联，核查资产',
      docNo: '安问办〔2026〕1号',
      clause: '第三条',
    },
  ],
  [
    '04-01 10:00',
    'housing',
    '/clues',
    {
      clueNo: 'XS-2026-2',
      projectId: codeOf('02'),
      category: 'embezzlement',
      content: '监管账户资金去向不明，涉嫌挪用',
      secondOfficer: 'housing2',
      attachmentsHash: hashOf('XS-2026-2 附件'),
    },
  ],
  ['04-02 16:00', 'housing2', '/clues/XS-2026-2/confirmation'],
  ['04-07 16:00', 'housinghead', '/clues/XS-2026-2/decision', { approve: true }],
  ['04-08 10:00', 'housing', '/clues/XS-2026-2/transfer'],
  [
    '04-08 15:00',
    'police',
    '/clues/XS-2026-2/receipt',
    { letterNo: '安住移〔2026〕2号', receiptNo: '安公经收〔2026〕8号' },
  ],
  ['04-13 10:00', 'police', '/clues/XS-2026-2/filing', { docNo: '安公经立〔2026〕11号' }],
  [
    '07-22 10:00',
    'police',
    '/clues/XS-2026-2/returned-money',
    { returnId: 'FH-02-1', amount: wan(4200), docNo: '安公经返〔2026〕1号' },
  ],
  ['07-22 16:00', 'finance', 'recoveries', { recoveryId: 'HL-02-1', amount: wan(4200), source: 'police' }],
]);

const R3 = `${codeOf('03')}-R1`;
/** Images that reappear in 09. */
export const PHOTOS_OF_03 = Array.from({ length: 4 }, (_, index) => hashOf(`03 phash ${index}`).slice(0, 16));

const third = aboutProject('03', [
  [
    '01-12 09:10',
    'office',
    'ledger',
    {
      level: 'city',
      enteredOn: '2026-01-12',
      countyLeader: '县长',
      leadUnit: 'housing-bureau',
      territory: 'chengguan',
    },
  ],
  ...plan('housing', '白名单', JANUARY, [milestone('M1', '交付', '08-31', 'housing-bureau')]),
  ['01-28 10:00', 'finance', 'whitelist', { banks: ['rural-bank'] }],
  ['02-11 15:00', 'bank', 'whitelist/refusals', { reasons: ['在建工程抵押存在瑕疵'] }],
  [
    '03-27 10:00',
    'housing',
    'plan-revisions',
    { diff: '明确第一家代建单位', reason: '领导小组议定代建', path: '代建', resolutionId: 'LG-03-1' },
  ],
  ['04-15 09:00', 'housing', 'progress-reports', { on: '2026-04-15', permille: 380, note: '第一家代建单位进场' }],
  [
    '04-28 10:00',
    'housing',
    'evidence',
    {
      items: PHOTOS_OF_03.map((phash, index) => ({
        evidenceId: `03-E${index + 1}`,
        sha256: hashOf(`03 photo ${index}`),
        kind: 'photo',
        capturedAt: `2026-04-${20 + index}T10:00:00+08:00`,
        source: 'in-app-camera',
        phash,
      })),
    },
  ],
  [
    '05-06 09:00',
    'finance',
    'whitelist/rectifications',
    { defect: '在建工程抵押瑕疵', docNo: '抵押变更登记证明', rectifiedOn: '2026-04-30' },
  ],
  ['05-07 09:00', 'finance', 'whitelist/repushes', { banks: ['rural-bank'] }],
  ['05-11 09:00', 'housing', 'progress-reports', { on: '2026-05-10', permille: 380, note: '第一家代建单位撤场' }],
  [
    '05-13 10:00',
    'office',
    'plan-revisions',
    { diff: '更换第二家代建单位', reason: '第一家撤场', resolutionId: 'LG-03-1' },
  ],
  ['05-20 16:00', 'bank', 'whitelist/credits', { amount: wan(12_000) }],
  ['06-08 09:00', 'finance', 'escrow-account', { bank: 'rural-bank', accountMasked: '****2205' }],
  ['06-08 09:05', 'finance', 'escrow-quota', { quota: wan(1000), formula: '代建阶段核定' }],
  ['06-08 09:10', 'finance', 'escrow-balance', { balance: wan(2205), asOf: '2026-06-08' }],
  ['06-08 09:20', 'finance', 'payees', { uscc: BUILDER_3, name: '盛景建设', kind: 'wages', contractNo: 'HT-03-2' }],
  ['06-10 10:00', 'bank', 'whitelist/draws', { drawId: 'FK-03-1', amount: wan(3000) }],
  [
    '06-11 16:00',
    'housing',
    'resumption-claims',
    { scope: 'full', since: '2026-06-08', plannedWorkers: 150, plannedWeekly: 20 },
  ],
  ...['06-15', '07-14', '08-12', '09-10'].flatMap((paid, index) => [
    [
      `${paid} 08:50`,
      'finance',
      'confirmed-work',
      { workId: `GZ-03-${index + 1}`, kind: 'wages', amount: wan(200), docNo: `工资表${index + 1}` },
    ] as const,
    ...pay('disbursements', `YK-03-${index + 1}`, `${paid} 10:00`, {
      amount: wan(200),
      payee: BUILDER_3,
      kind: 'wages',
      asked: `${paid} 09:00`,
    }),
  ]),
  visit('06-17 10:00', 139, true, '关键线路施工正常'),
  ...check(
    '03',
    'AF-03-1',
    { drawn: '06-18 16:00', visited: '06-22 10:00', released: '06-23 10:00' },
    { claimId: R3, working: true, workers: 131, facts: '关键线路正常施工' },
  ),
  ...worksGoOn('06-12', '09-25', { workers: 128, baseline: '06-11', holds: ['06-25'] }),
  ['06-26 10:00', 'office', `claims/${R3}/verification`],
  [
    '08-05 10:00',
    'housing',
    '//discipline/projects/{project}/tolerance-applications',
    { reviewId: 'RC-03-1', decisionId: 'LG-03-1', reason: '代建单位首次选择失败，决策程序完整、无私利、及时纠正' },
  ],
  ['08-06 10:00', 'inspector', '/tolerance-reviews/RC-03-1/pack'],
  [
    '08-27 16:00',
    'inspector',
    '/tolerance-reviews/RC-03-1/grant',
    { conditions: ['决策程序完整', '未谋取私利', '风险已披露', '及时纠正'] },
  ],
]);

export const projects01To03 = [...first, ...second, ...third];
