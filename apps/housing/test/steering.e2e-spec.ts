import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store/event-store.js';
import { at, type Day } from '#kernel/time.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const P02 = '990121-2026-002';
const P09 = '990121-2026-009';

/** Who signs a task, who steers, who opens a clue. */
const SERVICES = ['finance', 'housing', 'public-security'];

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: SERVICES, at: '2026-03-06T10:00:00+08:00' });
}, 60_000);
afterAll(() => county.close());

const on = (day: Day, time = '10:00') => county.clock.standAt(at(day, time));
const post = async (as: string, path: string, body: object = {}, service = 'housing') => {
  const { status, body: answer } = await (await county.client(as)).post(`/${service}/api/${path}`, body);
  await county.settle();
  return status < 300 ? status : `${status} ${(answer as { type: string }).type}`;
};
const get = async (as: string, path: string, service = 'housing') => {
  const { status, body } = await (await county.client(as)).get(`/${service}/api/${path}`);
  return status < 300 ? body : status;
};

describe('批示 → 督办函', () => {
  const opinion = { opinionId: 'PS-1', text: '请金融局核实监管账户', supervise: true };
  it('is a leader’s to give', async () => {
    const whole = { ...opinion, lead: 'finance-bureau', due: '2026-03-13' };
    expect(await post('office', 'opinions', whole)).toBe('403 /problems/not-allowed');
    expect(await post('leader', 'opinions', { ...opinion, due: '13.03.' })).toBe('400 /problems/malformed');
    expect(await post('leader', 'opinions', opinion)).toBe('409 /problems/housing.supervision-needs-lead');
    expect(await post('leader', 'opinions', whole)).toBe(201);
  });
  it('issues a task with the first number of the year', async () => {
    expect(await get('office', 'tasks/PS-1-T')).toMatchObject({
      ...{ lead: 'finance-bureau', docNo: '安问办督〔2026〕1号', status: 'issued', light: 'green' },
      remaining: '剩5个工作日',
    });
    expect(await get('leader', 'opinions')).toMatchObject({ rows: [{ open: false, taskId: 'PS-1-T' }] });
  });
  it('is signed and done by the finance bureau in its own service, and mirrored', async () => {
    expect(await post('finance', 'tasks/PS-1-T/signature')).toBe('403 /problems/not-allowed');
    expect(await post('finance', 'answers/tasks/PS-1-T/signature', {}, 'finance')).toBe(201);
    const report = { text: '已核实', result: 'done' };
    expect(await post('finance', 'answers/tasks/PS-1-T/report', report, 'finance')).toBe(201);
    expect(await get('office', 'tasks/PS-1-T')).toMatchObject({
      ...{ status: 'signed', signedLate: false, reported: ['finance-bureau'], light: 'blue' },
    });
    expect(await post('office', 'tasks/PS-1-T/completion')).toBe(201);
    expect(await get('office', 'tasks/PS-1-T')).toMatchObject({ light: 'green', remaining: '按期办结' });
  });
  it('tells the pages of those who are asked at once that there is something to do, and nobody else', async () => {
    const planning = await county.client('planning');
    const changes = await planning.stream('/housing/api/answers/todo/changes');
    const task = { taskId: 'T-1', title: '报用地材料', lead: 'planning', due: '2026-03-10' };
    expect(await post('office', 'tasks', { ...task, grade: 'normal', source: 'office' })).toBe(201);
    expect(await changes.next()).toBe('changed');
    expect(await get('planning', 'answers/todo')).toContainEqual(expect.objectContaining({ requestId: 'T-1' }));
    await changes.close();
    const stranger = await county.client();
    expect(await stranger.statusOf('GET', '/housing/api/answers/todo/changes')).toBe(401);
    expect(await (await county.client('bank')).statusOf('GET', '/public-security/api/answers/todo/changes')).toBe(403);
  });
  it('reminds of a task that is late by itself: blue, then orange', async () => {
    const task = { taskId: 'T-2', title: '查明停工原因', lead: 'planning', due: '2026-03-10' };
    expect(await post('office', 'tasks', { ...task, grade: 'normal', source: 'office' })).toBe(201);
    expect(await post('planning', 'answers/tasks/T-2/signature')).toBe(201);
    expect(await get('office', 'tasks/T-2')).toMatchObject({ status: 'signed', reminder: '' });
    on('2026-03-11', '00:30');
    await county.settle();
    expect(await get('office', 'tasks/T-2')).toMatchObject({ reminder: 'blue', light: 'red' });
    on('2026-03-17', '09:00');
    await county.settle();
    expect(await get('office', 'tasks/T-2')).toMatchObject({ reminder: 'orange' });
  });
});

describe('a blockage that is common', () => {
  it('gets its measure on the resolution of a meeting with quorum', async () => {
    on('2026-03-20', '09:00');
    const projects = ['990121-2026-004', '990121-2026-008'];
    expect(await post('planning', 'issues', { issueId: 'CI-1', desc: '证缴不分离', projects })).toBe(201);
    expect(await get('office', 'issues/CI-1')).toMatchObject({ kind: '', proposeCommon: true });
    expect(await post('office', 'issues/CI-1/common-finding', { reason: '同一堵点' })).toBe(201);
    expect(await post('office', 'issues/CI-1/escalation', { proposal: '证缴分离' })).toBe(201);
    expect(await post('office', 'issues/CI-1/reviews', { materials: ['证缴分离措施'] })).toBe(201);
    const opinion = { result: 'passed', opinion: '内容合法' };
    expect(await post('office', 'issues/CI-1/review-opinions', opinion)).toBe('403 /problems/not-allowed');
    expect(await post('justice', 'issues/CI-1/review-opinions', opinion)).toBe(201);
    expect(await post('office', 'meetings/LG-03/materials', { meetsOn: '2026-03-25', hash: 'a'.repeat(64) })).toBe(201);
    on('2026-03-25', '15:00');
    const people = { chair: '县长', members: ['县长', '副县长', '局长'], present: ['县长', '副县长'], quorum: 2 };
    expect(await post('office', 'meetings/LG-03/attendance', people)).toBe(201);
    for (const member of people.present)
      expect(await post('office', 'meetings/LG-03/votes', { itemId: 'LG-03-2', member, vote: 'for' })).toBe(201);
    const items = [{ id: 'LG-03-2', title: '证缴分离', issueId: 'CI-1' }];
    expect(await post('office', 'meetings/LG-03/resolution', { items })).toBe('409 /problems/housing.chair-not-heard');
    expect(await post('office', 'meetings/LG-03/statements', { speaker: '县长', text: '同意' })).toBe(201);
    expect(await post('office', 'meetings/LG-03/resolution', { items })).toBe(201);
    const measure = { measure: '证缴分离', docId: 'ZJ-1', itemId: 'LG-03-2' };
    expect(await post('office', 'issues/CI-1/measure', measure)).toBe(201);
    expect(await get('planning', 'issues/CI-1')).toMatchObject({ resolvedBy: 'LG-03-2', measure: '证缴分离' });
    expect(await get('planning', 'meetings/LG-03')).toMatchObject({ heldOn: '2026-03-25', resolved: items });
  });
});

describe('evidence', () => {
  const photo = (evidenceId: string, phash: string, hash: string) => ({
    ...{ evidenceId, sha256: hash.repeat(64), kind: 'photo', capturedAt: '2026-03-25T09:00:00+08:00' },
    ...{ source: 'gallery', phash },
  });
  it('that looks like another project’s is flagged by itself and cleared by another agency', async () => {
    const own = { items: [photo('03-E1', '00000000000000ff', 'a')] };
    expect(await post('housing', 'projects/990121-2026-003/evidence', own)).toBe(201);
    const again = { claimId: '09-R1', items: [photo('09-E1', '00000000000000fc', 'b')] };
    expect(await post('housing', `projects/${P09}/evidence`, again)).toBe(201);
    county.clock.standAt(new Date(county.clock.now().getTime() + 5 * 60_000));
    await county.settle();
    expect(await get('inspector', `evidence-flags?projectCode=${P09}`)).toMatchObject({
      rows: [{ rule: 'AF-P07', distance: 2, relatedEvidence: ['990121-2026-003/03-E1'], open: true }],
    });
    expect(await get('planning', 'evidence-flags')).toBe(403);
    const clearance = { reason: '同一鸟瞰图' };
    const path = `projects/${P09}/evidence-flags/09-E1.AF-P07/clearance`;
    expect(await post('housing', path, clearance)).toBe('403 /problems/not-allowed');
    expect(await post('office', path, clearance)).toBe(201);
    expect(await get('inspector', `evidence-flags?projectCode=${P09}`)).toMatchObject({ rows: [{ open: false }] });
  });
});

describe('what was done about a project', () => {
  const labels = async (as: string) => {
    const { rows } = (await get(as, `projects/${P09}/history`)) as { rows: { label: string; officer: string }[] };
    expect(rows.every(({ officer }) => officer !== '')).toBe(true);
    return rows.map(({ label }) => label);
  };
  it('is told to everyone signed in, and 工作秘密 to who oversees alone', async () => {
    const commitment = { items: [{ itemId: 'CN-1', what: '复工', due: '2026-06-30' }] };
    expect(await post('housing', `projects/${P09}/commitments`, commitment)).toBe(201);
    const blockage = { issueId: 'GX-9', desc: '规划核实差30平方米', projects: [P09] };
    expect(await post('planning', 'issues', blockage)).toBe(201);
    expect(await labels('planning')).toEqual(['堵点提出']);
    expect(await labels('finance')).toEqual(['堵点提出']);
    expect((await labels('inspector')).sort()).toEqual(
      ['企业承诺', '佐证材料提交', '堵点提出', '疑点排除', '疑点标记'].sort(),
    );
    expect(await get('inspector', `projects/990121-2026-099/history`)).toEqual({ rows: [] });
    expect(await get('office', 'enterprises')).toMatchObject({
      rows: [{ commitments: [{ itemId: 'CN-1', broken: false }], promised: 1 }],
    });
  });
  it('leaves the evidence to who oversees', async () => {
    expect(await get('office', `evidence?projectCode=${P09}`)).toMatchObject({
      rows: [{ evidenceId: '09-E1', claimId: '09-R1', kind: 'photo' }],
    });
    expect(await get('planning', 'evidence')).toBe(403);
  });
});

describe('the rule set', () => {
  const thresholds = { burstSize: 12, burstMinutes: 10, nearDuplicateBits: 6, claimWindowDays: 14, noticeDays: 7 };
  const rules = { version: 'RS-2026-1', diff: '首次发布', thresholds };
  it('is the shipped one until two others approve the county’s own', async () => {
    expect(await get('finance', 'rule-sets')).toMatchObject([{ version: 'RS-0', inForce: true }]);
    const alone = { ...rules, approvers: ['主任'] };
    expect(await post('office', 'rule-sets', alone)).toBe('409 /problems/housing.two-approvers');
    expect(await post('office', 'rule-sets', { ...rules, approvers: ['主任', '局长'] })).toBe(201);
    const [now, shipped] = (await get('finance', 'rule-sets')) as { version: string; thresholds: object[] }[];
    expect([now, shipped]).toMatchObject([
      { version: 'RS-2026-1', from: '2026-03-25', inForce: true, approvers: ['主任', '局长'] },
      { version: 'RS-0', from: '', inForce: false },
    ]);
    expect(now?.thresholds).toContainEqual({ name: 'burstSize', value: 12, shipped: 10, set: true });
  });
});

describe('a clue', () => {
  const content = '监管账户资金去向不明';
  const draft = {
    ...{ clueNo: 'XS-2', projectId: P02, category: 'embezzlement', content, secondOfficer: 'housing2' },
    attachmentsHash: 'c'.repeat(64),
  };
  it('is read by its circle, decided in time, and opened by the police', async () => {
    on('2026-04-01');
    const duty = { ...draft, clueNo: 'XS-3', category: 'duty-crime' };
    expect(await post('housing', 'clues', duty)).toBe('409 /problems/housing.duty-crime-goes-to-discipline');
    expect(await post('office', 'clues', draft)).toBe('403 /problems/not-allowed');
    expect(await post('housing', 'clues', draft)).toBe(201);
    expect(await get('housing2', 'clues/XS-2/content')).toEqual({ content });
    expect(await get('housinghead', 'clues/XS-2/content')).toBe(404);
    on('2026-04-02', '16:00');
    expect(await post('housing2', 'clues/XS-2/confirmation')).toBe(201);
    expect(await get('housinghead', 'clues')).toMatchObject([{ clueNo: 'XS-2', decideBy: '2026-04-07' }]);
    on('2026-04-07', '16:00');
    expect(await post('housinghead', 'clues/XS-2/decision', { approve: true })).toBe(201);
    on('2026-04-08');
    expect(await post('housing', 'clues/XS-2/transfer')).toBe(201);
    expect(await get('housing', 'clues/XS-2/content')).toBe(404);
    expect(await get('police', 'clues/XS-2/content', 'public-security')).toEqual({ clueNo: 'XS-2', content });
    expect(await get('politics', 'clues/XS-2/content', 'public-security')).toBe(403);
  });
  it('leaves a record of each reading of its content, and of none that was refused', async () => {
    await county.settle();
    for (const who of ['auditadmin', 'inspectorhead'])
      expect(await get(who, 'clue-readings')).toMatchObject({
        rows: [{ clueNo: 'XS-2', part: 'content', userId: 'housing2', post: '科长' }],
      });
    for (const who of ['housing', 'housinghead', 'office']) expect(await get(who, 'clue-readings')).toBe(403);
  });
  it('stands in no record as it was written, refused or not', async () => {
    const texts = await county.part('housing', EventStore).log.readTexts(-1, 10_000);
    const whole = JSON.stringify(texts);
    expect(whole).toContain('housing.ClueTransferred');
    expect(whole).toContain('duty-crime-goes-to-discipline');
    expect(whole).not.toContain(content);
  });
});

it('nobody reported an error', () => expect(county.reported).toEqual([]));
