import { PHOTOS_OF_03 } from './projects-01-03.story.data.js';
import { aboutProject, codeOf } from './rows.js';
import { check, closing, consents, inspectorsAnswer, signals, visit } from './closing-scenes.js';
import { hashOf, JANUARY, milestone, pay, plan, wan, worksGoOn } from './scenes.js';

const D7 = `${codeOf('07')}-D1`;
const S7 = `${codeOf('07')}-S1`;
const seventh = aboutProject('07', [
  [
    '01-12 09:05',
    'office',
    'duties',
    {
      duties: [
        { role: 'cooperating', agency: 'treasury' },
        { role: 'cooperating', agency: 'planning' },
      ],
    },
  ],
  [
    '01-12 09:10',
    'office',
    'ledger',
    { level: 'county', enteredOn: '2026-01-12', countyLeader: '副县长', leadUnit: 'hexi', territory: 'hexi' },
  ],
  ['01-20 10:00', 'petition', 'demands', { kind: 'delivery', matters: 19 }],
  ...plan('housing', '财政保障', JANUARY, [
    milestone('M1', '安置完成', '06-30', 'hexi'),
    milestone('M2', '分房抽签', '06-15', 'hexi'),
  ]),
  [
    '05-20 10:00',
    'housing',
    'acceptances',
    { flats: 388, acceptedOn: '2026-05-15', filedOn: '2026-05-20', filedNo: '安竣备〔2026〕5号' },
  ],
  [
    '06-10 10:00',
    'office',
    'corroboration-requests',
    { claim: 'resolution', witness: 'treasury', agency: 'treasury', question: '过渡费是否已全部兑付' },
  ],
  ['06-11 10:00', 'treasury', `/answers/corroborations/${S7}-treasury`, { result: 'holds', facts: '过渡费已全部兑付' }],
  ['06-12 15:00', 'hexi', 'milestone-achievements', { milestoneId: 'M2', evidence: ['抽签公证书'] }],
  ['06-15 09:00', 'housing', 'delivery-claims', { delivered: 388, registerHash: hashOf('07 交付登记册') }],
  ['06-17 16:00', 'office', `claims/${D7}/surveys`, { asked: 50, satisfied: 49 }],
  ['06-18 10:00', 'office', `claims/${D7}/verification`],
  ['06-18 15:00', 'petition', 'demands/delivery/fulfilment', { evidence: '过渡费付清，388户已分房' }],
  [
    '06-22 10:00',
    'housing',
    'resolution-claims',
    { outcomes: [{ problemId: 'P1', outcome: '388户安置到位，过渡费付清' }] },
  ],
  ['06-26 10:00', 'office', `claims/${S7}/verification`],
  ['06-29 09:00', 'housing', 'closure-applications', { standardVersion: 'XH-2026-1' }],
  ...consents('07', 1, [
    ['06-30 09:00', 'hexi'],
    ['06-30 10:00', 'treasury'],
    ['06-30 11:00', 'planning'],
    ['06-30 14:00', 'finance'],
    ['06-30 15:00', 'police'],
  ]),
  inspectorsAnswer('07-01 10:00', S7),
  ...closing('07', '07-02 09:00', '07-10', 'LG-07-1'),
]);

const S8 = `${codeOf('08')}-S1`;
const retyped = (...types: readonly string[]) => types.map((to, index) => ({ problemId: `P${index + 1}`, to }));
const eighth = aboutProject('08', [
  [
    '01-12 09:05',
    'office',
    'problem-reclassifications',
    { problems: [{ problemId: 'P2', to: 'T3' }], reason: '建档时按两类问题各两项登记' },
  ],
  ['01-12 09:05', 'office', 'problems', { problemId: 'P3', type: 'T7', description: '规划核实未办' }],
  ['01-12 09:05', 'office', 'problems', { problemId: 'P4', type: 'T7', description: '违规预售' }],
  ['01-12 09:05', 'office', 'duties', { duties: [{ role: 'cooperating', agency: 'registry' }] }],
  [
    '01-12 09:10',
    'office',
    'ledger',
    {
      level: 'county',
      enteredOn: '2026-01-12',
      countyLeader: '县人大副主任',
      leadUnit: 'planning',
      territory: 'liulin',
    },
  ],
  ...plan('planning', '证缴分离', JANUARY, [milestone('M1', '可办证', '06-30', 'planning')]),
  [
    '06-26 17:00',
    'planning',
    'problem-reclassifications',
    { problems: retyped('T10', 'T10', 'T10', 'T10'), reason: '归并为配套问题' },
  ],
  [
    '06-29 22:40',
    'planning',
    'resolution-claims',
    { outcomes: ['P1', 'P2', 'P3', 'P4'].map((problemId) => ({ problemId, outcome: '已化解' })) },
  ],
  [
    '07-02 10:00',
    'registry',
    `claims/${S8}/corroborations`,
    { witness: 'registry', result: 'fails', facts: '首次登记0户，证书0本', figure: 0 },
  ],
  [
    '07-03 10:00',
    'office',
    `claims/${S8}/query`,
    { flags: ['AF-C04 登记中心为0', 'AF-C08 半年末前25小时申报', 'AF-C09 申报前改类'] },
  ],
  [
    '07-06 16:00',
    'office',
    `claims/${S8}/rejection`,
    { reasonClass: 'falsified', reasons: ['登记中心0本证书', '申报前集中改类'] },
  ],
  ['07-07 09:30', 'planning', 'closure-applications', { standardVersion: 'XH-2026-1' }, { refused: 'housing.gate' }],
  [
    '07-08 09:00',
    'inspector',
    'supervision-items',
    { itemId: S8, topic: '08学府雅苑台账式清零', trigger: '申报核查不实', claimId: S8 },
  ],
  [
    '07-15 10:00',
    'office',
    'problem-reclassifications',
    { problems: retyped('T3', 'T3', 'T7', 'T7'), reason: '恢复原问题类型' },
  ],
  [
    '07-29 10:00',
    'inspector',
    `/supervision-items/${S8}/findings`,
    { kind: 'falsification', claimIds: [S8], unit: 'planning' },
  ],
]);

const R9 = `${codeOf('09')}-R1`;
const R9B = `${codeOf('09')}-R2`;
const BUILDER_9 = '91990121MAYX001091';
/** A 64-bit perceptual hash with so many bits flipped. */
const near = (phash: string, bits: number) =>
  (BigInt(`0x${phash}`) ^ ((1n << BigInt(bits)) - 1n)).toString(16).padStart(16, '0');
const photos = [2, 3, 3, 4].map((bits, index) => ({
  evidenceId: `09-E${index + 1}`,
  sha256: hashOf(`09 photo ${index}`),
  kind: 'photo',
  capturedAt: `2026-05-18T0${index + 5}:30:00+08:00`,
  source: 'gallery',
  phash: near(PHOTOS_OF_03[index] ?? '', bits),
}));
const screen = {
  evidenceId: '09-E5',
  sha256: hashOf('09 photo 5'),
  kind: 'photo',
  capturedAt: '2026-05-18T09:50:00+08:00',
  source: 'in-app-camera',
  phash: hashOf('09 phash 5').slice(0, 16),
};

const ninth = aboutProject('09', [
  [
    '01-12 09:10',
    'office',
    'ledger',
    { level: 'city', enteredOn: '2026-01-12', countyLeader: '副县长', leadUnit: 'housing-bureau', territory: 'liulin' },
  ],
  ...plan('housing', '府院联动解封', JANUARY, [milestone('M1', '复工', '07-31', 'housing-bureau')]),
  [
    '02-25 10:00',
    'court',
    'seals',
    { sealId: 'CF-09-1', scope: '在建工程', court: '云泽市外某区人民法院', docNo: '（2022）某执1号' },
  ],
  [
    '02-26 10:00',
    'court',
    'joint-items',
    { itemId: 'FY-09-1', topic: '外地法院查封在建工程，协调解封', owner: 'court' },
  ],
  [
    '05-18 10:00',
    'housing',
    'resumption-claims',
    { scope: 'full', since: '2026-05-16', plannedWorkers: 80, plannedWeekly: 20 },
  ],
  ['05-18 10:20', 'housing', 'evidence', { claimId: R9, items: [...photos, screen] }],
  [
    '05-18 10:25',
    'office',
    'evidence-flags',
    { evidenceId: '09-E5', rule: 'AF-P09', severity: 'yellow', reason: '疑似翻拍屏幕' },
  ],
  ['05-20 09:00', 'office', `claims/${R9}/query`, { flags: ['AF-P07 四张照片与03项目近似', 'AF-P09 疑似翻拍'] }],
  ['05-20 16:00', 'office', 'evidence-flags/09-E5.AF-P09/clearance', { reason: '经核对原片，系反光所致' }],
  [
    '05-22 15:00',
    'office',
    `claims/${R9}/rejection`,
    {
      reasonClass: 'falsified',
      reasons: ['四张照片系03项目旧照', '现场仍被查封'],
      evidence: photos.map(({ evidenceId }) => evidenceId),
    },
  ],
  [
    '05-25 09:00',
    'inspector',
    'supervision-items',
    { itemId: R9, topic: '09龙泉新城照片式开工', trigger: '申报核查不实', claimId: R9 },
  ],
  ['06-17 10:00', 'court', '/seals/CF-09-1/unseal-decisions', { result: 'lifted', docNo: '（2026）某执异2号' }],
  ['06-18 10:00', 'court', '/joint-items/FY-09-1/closing', { result: '已解封' }],
  ['07-01 09:00', 'finance', 'escrow-account', { bank: 'rural-bank', accountMasked: '****0088' }],
  ['07-01 09:05', 'finance', 'escrow-quota', { quota: wan(300), formula: '复工阶段核定' }],
  ['07-01 09:10', 'finance', 'escrow-balance', { balance: wan(900), asOf: '2026-07-01' }],
  ['07-01 09:20', 'finance', 'payees', { uscc: BUILDER_9, name: '龙泉建设', kind: 'wages', contractNo: 'HT-09-1' }],
  [
    '07-02 16:00',
    'housing',
    'resumption-claims',
    { scope: 'full', since: '2026-06-29', plannedWorkers: 80, plannedWeekly: 20 },
  ],
  ...[
    ['07-08', '10:00'],
    ['07-24', '11:00'],
  ].flatMap(([paid = '', time = ''], index) => [
    [
      `${paid} 08:50`,
      'finance',
      'confirmed-work',
      { workId: `GZ-09-${index + 1}`, kind: 'wages', amount: wan(100), docNo: `工资表${index + 1}` },
    ] as const,
    ...pay('disbursements', `YK-09-${index + 1}`, `${paid} ${time}`, {
      amount: wan(100),
      payee: BUILDER_9,
      kind: 'wages',
      asked: `${paid} 09:00`,
    }),
  ]),
  visit('07-09 10:00', 76, true, '关键线路施工'),
  ...check(
    '09',
    'AF-09-1',
    { drawn: '07-10 16:00', visited: '07-13 10:00', released: '07-14 10:00' },
    { claimId: R9B, working: true, workers: 71, facts: '关键线路正常施工' },
  ),
  ...worksGoOn('07-03', '07-31', { workers: 70, baseline: '07-02', holds: ['07-16'] }),
  ['07-17 10:00', 'office', `claims/${R9B}/verification`],
  ...signals('09', '工地再次停工', R9B, ['08-03 09:00', '08-07 09:00', '08-12 09:00']),
  ['08-03 15:00', 'office', `claims/${R9B}/query`, { flags: ['PM-15 群众反映与已核实复工不符'] }],
  ...check(
    '09',
    'AF-09-2',
    { drawn: '08-05 16:00', visited: '08-07 10:00' },
    { claimId: R9B, working: false, workers: 0, facts: '大门关闭' },
  ),
  [
    '08-20 10:00',
    'office',
    'measures',
    {
      measureId: 'CS-09-1',
      kind: 'order',
      body: 'housing-bureau',
      reason: '复工状态失效，责令限期复工',
      docNo: '安问办〔2026〕1号',
      clause: '第三条',
    },
  ],
]);

export const projects07To09 = [...seventh, ...eighth, ...ninth];
