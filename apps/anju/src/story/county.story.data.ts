import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { aboutCounty, codeOf, type Row } from './rows.js';
import { hashOf, wan } from './scenes.js';

const MEMBERS = ['县长', '常务副县长', '分管副县长'];

/** A meeting of the leading group, materials three working days before, the chair speaking last. */
function meeting(no: string, sent: string, held: string, items: readonly object[], votesOn: readonly string[]): Row[] {
  const day = `2026-${held}`;
  return [
    [`${sent} 09:00`, 'office', `/meetings/${no}/materials`, { meetsOn: day, hash: hashOf(`${no} 会议材料`) }],
    [
      `${held} 15:00`,
      'office',
      `/meetings/${no}/attendance`,
      { chair: '县长', members: MEMBERS, present: MEMBERS, quorum: 2 },
    ],
    ...['分管副县长', '常务副县长', '县长'].map((speaker): Row => [
      `${held} 15:00`,
      'office',
      `/meetings/${no}/statements`,
      { speaker, text: '同意按方案办理' },
    ]),
    ...votesOn.flatMap((itemId) =>
      MEMBERS.map((member): Row => [
        `${held} 15:30`,
        'office',
        `/meetings/${no}/votes`,
        { itemId, member, vote: no === 'LG-03' && itemId === 'LG-03-1' && member === '分管副县长' ? 'against' : 'for' },
      ]),
    ),
    ...(no === 'LG-03'
      ? [
          [
            `${held} 15:30`,
            'office',
            `/meetings/${no}/dissents`,
            {
              itemId: 'LG-03-1',
              member: '分管副县长',
              text: '代建单位履约能力存疑，建议先行比选',
              projectId: codeOf('03'),
            },
          ] satisfies Row,
        ]
      : []),
    [`${held} 15:30`, 'office', `/meetings/${no}/resolution`, { items }],
  ];
}

/** Suspended mortgages: households and 余额 (万元) of a week, spread over the projects and the two banks. */
const WEEKS: readonly (readonly [week: string, reported: string, households: number, balance: number])[] = [
  ['2026-W03', '01-15', 412, 18_300],
  ['2026-W08', '02-24', 458, 20_500],
  ['2026-W12', '03-19', 471, 21_100],
  ['2026-W16', '04-16', 447, 20_000],
  ['2026-W20', '05-14', 439, 19_600],
  ['2026-W26', '06-25', 402, 18_000],
  ['2026-W31', '07-30', 371, 16_600],
  ['2026-W35', '08-27', 318, 14_200],
  ['2026-W39', '09-24', 276, 12_300],
];
const SHARES: readonly (readonly [project: string, bank: 'bank' | 'bankb', percent: number])[] = [
  ...(['01', '02', '03'] as const).flatMap((project) => [
    [project, 'bank', 12] as const,
    [project, 'bankb', 8] as const,
  ]),
  ...(['06', '09'] as const).flatMap((project) => [[project, 'bank', 9] as const, [project, 'bankb', 6] as const]),
];

function mortgageWeek([week, reported, households, balance]: (typeof WEEKS)[number]): Row[] {
  const cell = (project: string, count: number) => {
    const money = wan(Math.round((balance * count) / households));
    return {
      projectId: codeOf(project),
      households: count,
      contracts: count,
      balance: money,
      overdue: Math.round(money / 40),
    };
  };
  const small = 3; // 12 at bank B: shown as "<5" outside
  const rest = households - small;
  const cells = SHARES.map(([project, bank, percent]) => ({
    bank,
    ...cell(project, Math.floor((rest * percent) / 100)),
  }));
  const given = cells.reduce((sum, one) => sum + one.households, 0);
  const last = { bank: 'bank' as const, ...cell('10', rest - given) };
  const all = [...cells, last, { bank: 'bankb' as const, ...cell('12', small) }];
  const off = wan(balance) - all.reduce((sum, one) => sum + one.balance, 0);
  const exact = all.map((one, index) => (index === 0 ? { ...one, balance: one.balance + off } : one));
  const of = (bank: 'bank' | 'bankb') => exact.filter((one) => one.bank === bank).map(({ bank: _, ...form }) => form);
  return [
    [`${reported} 16:00`, 'bank', `/mortgage-weeks/${week}/reports`, { cells: of('bank') }],
    [`${reported} 16:10`, 'bankb', `/mortgage-weeks/${week}/reports`, { cells: of('bankb') }],
    [`${reported} 16:50`, 'finance', `/mortgage-weeks/${week}/publication`, { banks: ['rural-bank', 'ccb-bank'] }],
  ];
}

const PROJECTS = Array.from({ length: 12 }, (_, index) => codeOf(String(index + 1).padStart(2, '0')));

const YEAR = PUBLISHED_YEARS.find(({ year }) => year === 2026);

export const county = aboutCounty([
  ['01-05 09:00', 'secadmin', '/calendars', { docNo: '国办发明电〔2025〕7号', ...YEAR }],
  [
    '01-05 09:30',
    'office',
    '/rule-sets',
    {
      version: 'RS-2026-1',
      diff: '首次发布',
      approvers: ['领导小组办公室主任', '住建局局长'],
      thresholds: {
        ...{ burstSize: 10, burstMinutes: 10, nearDuplicateBits: 6, claimWindowDays: 14, noticeDays: 7 },
        ...{ windowWorkingDays: 8, missedFridays: 2, moneyDays: 30, labourAtLeast: 10, labourPercentOfPlan: 30 },
        ...{ labourDays: 5, labourOfLast: 7, spikeTimes: 3, progressPercent: 50, visits: 2, signals: 2 },
        ...{ signalDays: 14, witnesses: 4, surveyPercent: 5, surveyAtLeast: 10, surveyAtMost: 60 },
        ...{ surveyYesPercent: 95, retypedDays: 30, wordDays: 30, mendingDays: 5, rushHours: 48, rushOutcomes: 3 },
      },
    },
  ],
  [
    '01-05 10:00',
    'office',
    '/policies',
    {
      docId: 'XH-2026-1',
      docNo: '安问办〔2026〕1号',
      title: '问题楼盘化解销号标准',
      issuer: '领导小组办公室',
      validFrom: '2026-01-05',
      kind: 'closing-standard',
      marking: '无',
      clauses: [{ clause: '第三条', text: '一楼一策方案应当载明化解路径、责任单位和完成时限。' }],
    },
  ],
  [
    '01-05 10:10',
    'office',
    '/campaigns',
    { campaignId: 'GJ-2025-11', name: '问题楼盘集中处置化解', from: '2025-11-03', docId: 'GJ-2025-11' },
  ],
  [
    '01-06 10:00',
    'office',
    '/task-forces',
    {
      forceId: 'ZB-1',
      leader: 'housinghead',
      members: ['housing', 'planning'],
      projects: PROJECTS,
      docNo: '安问办〔2026〕2号',
    },
  ],
  [
    '01-06 10:10',
    'office',
    '/key-periods',
    {
      periodId: 'KP-2026-09',
      name: '重大活动保障期',
      from: '2026-09-21',
      to: '2026-09-30',
      targetPercent: 60,
      asOf: '2026-08-31',
    },
  ],
  [
    '01-12 09:00',
    'office',
    '/ledger/imports',
    undefined,
    { file: new URL('./anlan-ledger-2026-01.xlsx', import.meta.url) },
  ],
  ['01-12 09:00', 'office', '/ledger/imports/{importId}/commit', { enter: false }],
  [
    '01-28 10:00',
    'planning',
    '/issues',
    { issueId: 'CI-1', desc: '土地出让金欠缴致首次登记无法办理', projects: [codeOf('04'), codeOf('08')] },
  ],
  ['02-06 15:00', 'office', '/issues/CI-1/common-finding', { reason: '两个项目均因欠缴土地价款不能首次登记' }],
  ['02-10 15:00', 'office', '/issues/CI-1/escalation', { proposal: '建议实行证缴分离' }],
  ['03-04 10:00', 'office', '/issues/CI-1/reviews', { materials: ['证缴分离措施（送审稿）', '03 盛景名城代建议题'] }],
  ['03-16 16:00', 'justice', '/issues/CI-1/review-opinions', { result: 'passed', opinion: '内容合法，程序合规' }],
  ...meeting(
    'LG-03',
    '03-20',
    '03-25',
    [
      { id: 'LG-03-1', title: '03 盛景名城实行代建', projectId: codeOf('03') },
      { id: 'LG-03-2', title: '证缴分离', issueId: 'CI-1' },
    ],
    ['LG-03-1', 'LG-03-2'],
  ),
  [
    '04-01 10:00',
    'office',
    '/issues/CI-1/measure',
    { measure: '证缴分离：先办理首次登记，土地价款另行追缴', docId: 'ZJ-2026-1', itemId: 'LG-03-2' },
  ],
  [
    '04-20 10:00',
    'planning',
    '/issues/CI-1/applied-measures',
    { projectId: codeOf('04'), result: '已按证缴分离受理首次登记' },
  ],
  ...meeting(
    'LG-04',
    '04-21',
    '04-24',
    [{ id: 'LG-04-1', title: '12 柳林印象销号', projectId: codeOf('12') }],
    ['LG-04-1'],
  ),
  ...meeting(
    'LG-07',
    '07-07',
    '07-10',
    [{ id: 'LG-07-1', title: '07 河西安置小区销号', projectId: codeOf('07') }],
    ['LG-07-1'],
  ),
  ...meeting(
    'LG-08',
    '08-18',
    '08-21',
    [{ id: 'LG-08-1', title: '04 东湖花园销号', projectId: codeOf('04') }],
    ['LG-08-1'],
  ),
  ...meeting(
    'LG-09',
    '09-15',
    '09-18',
    [{ id: 'LG-09-1', title: '05 金穗广场公寓销号', projectId: codeOf('05') }],
    ['LG-09-1'],
  ),
  ...WEEKS.flatMap(mortgageWeek),
  ['02-02 10:00', 'petition', '/volumes', { period: '2026-01', all: 492, project: 214 }],
  ['04-01 10:00', 'petition', '/volumes', { period: '2026-03', all: 538, project: 251 }],
  ['07-01 10:00', 'petition', '/volumes', { period: '2026-06', all: 475, project: 187 }],
  ['09-30 17:00', 'petition', '/volumes', { period: '2026-09', all: 402, project: 96 }],
]);
