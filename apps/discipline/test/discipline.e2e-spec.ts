import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { neighbours, say } from '../../../test/support/neighbours.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const CODE = '990121-2026-001';
const FILE = {
  ...{ projectId: CODE, name: '锦澜府', category: 'commodity', township: '城关镇', developer: '锦澜置业' },
  ...{ developerUscc: '91990121MAYX00011K', flats: 800, sold: 746, households: 746 },
};
const ITEM = `${CODE}-R1`;

let county: TestCounty;

async function post(username: string, path: string, body: object = {}) {
  const answer = await (await county.client(username)).post(`/discipline/api/${path}`, body);
  await county.settle();
  return answer;
}
const get = async (username: string, path: string) => (await county.client(username)).get(`/discipline/api/${path}`);

beforeAll(async () => {
  county = await startTestCounty({
    only: ['discipline'],
    more: neighbours('housing'),
    at: '2026-01-12T09:10:00+08:00',
  });
  await say(county, 'housing', 'ProjectRegistered', FILE);
  await say(county, 'housing', 'LedgerEntered', { projectId: CODE, level: 'city', enteredOn: '2026-01-12' });
});

afterAll(() => county.close());

describe('the trail, read by an inspector', () => {
  it('shows what housing recorded, and the project as it stood', async () => {
    const { status, body } = await get('inspector', `projects/${CODE}/trail?axis=known&at=2026-01-12`);
    expect(status).toBe(200);
    expect(body.events).toMatchObject([
      { type: 'housing.ProjectRegistered', label: '项目建档', agency: 'housing', service: 'housing' },
      {
        type: 'housing.LedgerEntered',
        label: '纳入台账',
        data: { level: 'city' },
        actor: { userId: expect.any(String) },
      },
    ]);
    expect(body.events[1].position).toMatch(/^housing:\d+$/);
    expect(body.state).toMatchObject({ name: '锦澜府', households: 746, level: 'city', closed: false });
    expect((await get('inspector', `projects/${CODE}/trail?at=2026-01-11`)).body.events).toEqual([]);
  });
  it('compares two days, and counts who recorded what', async () => {
    const { body } = await get('inspector', `projects/${CODE}/trail/diff?from=2026-01-11&to=2026-01-12`);
    expect(body.changes).toContainEqual({ field: 'level', before: 'none', after: 'city' });
    const { body: agencies } = await get('inspector', `trail/agencies?projectCode=${CODE}`);
    expect(agencies).toMatchObject([{ service: 'housing', agency: 'housing', events: 2 }]);
  });
  it('is on record for the head of the inspectors, and does not grow by being read', async () => {
    await county.settle();
    const { body } = await get('inspectorhead', 'replays?limit=200');
    expect(body.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ projectCode: CODE, scope: 'trail', asOf: '2026-01-12', axis: 'known' }),
      ]),
    );
    expect((await get('inspector', 'replays')).status).toBe(403);
    expect((await get('inspectorhead', `projects/${CODE}/trail`)).body.events).toHaveLength(2);
  });
  it.each(['office', 'leader', 'housing', 'police', 'petition'])('is refused to %s', async (username) =>
    expect((await get(username, `projects/${CODE}/trail`)).status).toBe(403),
  );
  it.each(['axis=arrived', 'at=2026-02-30', 'at=2026-01-12T09:00:00', 'service=..%2F'])(
    'refuses ?%s',
    async (query) => {
      const { status, body } = await get('inspector', `projects/${CODE}/trail?${query}`);
      expect([status, body.type]).toEqual([400, '/problems/malformed']);
    },
  );
  it('names no project that is no project code', async () =>
    expect((await get('inspector', 'projects/nowhere/trail')).status).toBe(404));
});

describe('the inspectors’ own work', () => {
  it('goes from an opened item over a finding to its end', async () => {
    const opening = { itemId: ITEM, topic: '申报复工弄虚作假', trigger: '核查不实', claimId: ITEM };
    expect((await post('inspector', `projects/${CODE}/supervision-items`, opening)).status).toBe(201);
    const on = (step: string, body: object) => post('inspector', `supervision-items/${ITEM}/${step}`, body);
    const early = await on('closing', { result: '办结' });
    expect([early.status, early.body.type]).toEqual([409, '/problems/discipline.no-finding-yet']);
    const steps: [string, object][] = [
      ['materials-calls', { agency: 'labour', scope: '实名制考勤' }],
      ['questions', { questionId: 'Q1', agency: 'housing-bureau', text: '为何只有 3 人在场', due: '2026-01-20' }],
      ['answers', { questionId: 'Q1', text: '工人未到位' }],
      ['findings', { kind: 'falsification', claimIds: [ITEM], unit: 'housing-bureau' }],
      ['letters', { docNo: '安纪监建〔2026〕1号', addressee: 'housing-bureau', text: '整改', due: '2026-02-12' }],
      ['rectifications', { docNo: '安纪监建〔2026〕1号', result: 'passed', note: '已整改' }],
      ['closing', { result: '办结' }],
    ];
    for (const [step, body] of steps) expect([step, (await on(step, body)).status]).toEqual([step, 201]);
    const { body } = await get('inspector', 'supervision-items');
    expect(body.rows).toMatchObject([
      { itemId: ITEM, status: 'closed', finding: 'falsification', openQuestions: [], letters: 1 },
    ]);
    expect((await post('office', `projects/${CODE}/supervision-items`, opening)).status).toBe(403);
  });
  it('is opened by the rule when a claim was falsified, and taken up by an inspector (D-05)', async () => {
    const rejected = (claimId: string, reasonClass: string) =>
      say(county, 'housing', 'ClaimRejected', {
        ...{ projectId: CODE, claimId, claim: 'delivery', reasonClass, reasons: ['空置'], evidence: [] },
      });
    await rejected(`${CODE}-D1`, 'falsified');
    await rejected(`${CODE}-D2`, 'unproven');
    const items = async () => (await get('inspector', 'supervision-items')).body.rows;
    const rows = await items();
    expect(rows).toContainEqual(
      expect.objectContaining({ itemId: `${CODE}-D1`, openedBy: 'rule', takenUpAt: '', status: 'open' }),
    );
    expect(rows).not.toContainEqual(expect.objectContaining({ itemId: `${CODE}-D2` }));
    const opening = { itemId: `${CODE}-D1`, topic: '申报交付弄虚作假', trigger: '核查不实', claimId: `${CODE}-D1` };
    expect((await post('inspector', `projects/${CODE}/supervision-items`, opening)).body).toMatchObject({
      revision: 1,
    });
    expect(await items()).toContainEqual(
      expect.objectContaining({ itemId: `${CODE}-D1`, takenUpAt: '2026-01-12T01:10:00.000Z' }),
    );
  });
  it('opens an item when a closed project is back (PM-21)', async () => {
    await say(county, 'housing', 'ProjectReopened', { projectId: CODE, reason: '电梯停运', source: 'reinspection' });
    const { body } = await get('inspector', 'supervision-items');
    expect(body.rows).toContainEqual(
      expect.objectContaining({ itemId: `${CODE}-reopened-2026-01-12`, openedBy: 'rule' }),
    );
  });
  it('draws a check, does it and releases the result', async () => {
    const draw = { checkId: 'AF-1', anchor: 'ab'.repeat(32), frame: [CODE], number: 1 };
    expect((await post('inspector', 'checks', draw)).status).toBe(201);
    const visit = { projectCode: CODE, visitedOn: '2026-01-12', criticalPathWorking: false, facts: '大门紧闭' };
    expect((await post('inspector', 'checks/AF-1/visits', visit)).status).toBe(201);
    expect((await post('inspector', 'checks/AF-1/releases', { projectCode: CODE, finding: '未施工' })).status).toBe(
      201,
    );
    expect((await get('inspector', 'checks')).body.rows).toMatchObject([
      { checkId: 'AF-1', chosen: [CODE], state: 'released' },
    ]);
    expect((await post('inspector', 'checks/AF-2/visits', visit)).body.type).toBe('/problems/discipline.not-drawn');
  });
  it('freezes the evidence before it grants tolerance', async () => {
    const application = { reviewId: 'RC-1', decisionId: 'LG-03-1', reason: '集体决定' };
    expect((await post('housing', `projects/${CODE}/tolerance-applications`, application)).status).toBe(201);
    const grant = { conditions: ['程序合法'] };
    expect((await post('inspector', 'tolerance-reviews/RC-1/grant', grant)).body.type).toBe(
      '/problems/discipline.pack-not-frozen',
    );
    expect((await post('inspector', 'tolerance-reviews/RC-1/pack')).status).toBe(201);
    expect((await post('inspector', 'tolerance-reviews/RC-1/grant', grant)).status).toBe(201);
    const { body } = await get('inspector', 'tolerance-reviews');
    expect(body.rows).toMatchObject([
      {
        reviewId: 'RC-1',
        applicant: 'housing-bureau',
        status: 'granted',
        packHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const { events } = (await get('inspector', `projects/${CODE}/trail?type=EvidencePackFrozen`)).body;
    expect(events).toMatchObject([
      { label: '证据包固化', data: { positions: expect.arrayContaining([expect.stringMatching(/^housing:/)]) } },
    ]);
  });
  it('keeps of a clue a number, and refuses more', async () => {
    expect((await post('inspector', 'clue-refs', { opaqueNo: 'X-7' })).status).toBe(201);
    expect((await post('inspector', 'clue-refs', { opaqueNo: 'X-8', subject: '某局' })).status).toBe(400);
  });
});
