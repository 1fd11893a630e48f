import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '#documents/workbook-reader.js';
import { workbookBytes } from '#documents/workbook-writer.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const SAMPLE = new URL('../../../test/data/anlan-ledger-2026-01.xlsx', import.meta.url);
const CODES = Array.from({ length: 12 }, (_, index) => `990121-2026-${String(index + 1).padStart(3, '0')}`);

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: ['housing'], at: '2026-01-12T09:00:00+08:00' });
}, 60_000);
afterAll(() => county.close());

async function upload(bytes?: Buffer, username = 'office') {
  const form = new FormData();
  if (bytes) form.set('file', new Blob([new Uint8Array(bytes)]), '台账.xlsx');
  return (await county.client(username)).ask('POST', '/housing/api/ledger/imports', form);
}

const sample = () => readFile(SAMPLE);
const post = async (path: string, body: object = {}, username = 'office') =>
  (await county.client(username)).post(`/housing/api/${path}`, body);
const get = async (path: string, username = 'office') => (await county.client(username)).get(`/housing/api/${path}`);

describe('a file that is no ledger', () => {
  it('is refused by its content, whatever it is called', async () => {
    expect((await upload(Buffer.from('a;b;c'))).body.type).toMatch(/^\/problems\/document\./);
    expect((await upload(Buffer.from('504b0304', 'hex'))).status).toBe(409);
  });
  it('is refused when it is too big, and when it is not there', async () => {
    expect(await upload(Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { type: '/problems/document.too-big' },
    });
    expect((await upload()).status).toBe(400);
  });
  it('is not looked at for who may not import', async () =>
    expect((await upload(await sample(), 'township')).status).toBe(403));
});

describe('the ledger of January in an empty county', () => {
  let importId: string;

  it('is judged row by row, and nothing is recorded', async () => {
    const { status, body } = await upload(await sample());
    importId = body.importId as string;
    const { ok, warning, error } = body;
    expect({ status, ok, warning, error }).toEqual({ status: 201, ok: 7, warning: 5, error: 3 });
    expect(body.rows).toHaveLength(15);
    expect(body.ignored).toMatchObject([{ reason: '合计行' }]);
    expect(body.rows.filter((row: { messages: string[] }) => row.messages.join().includes('机构名录'))).toEqual([]);
    expect((await get('projects')).body.rows).toEqual([]);
  });
  it('is for the office that uploaded it only', async () => {
    expect((await get(`ledger/imports/${importId}`)).body.status).toBe('open');
    expect((await get('ledger/imports/01890000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await post(`ledger/imports/${importId}/commit`, {}, 'housing')).status).toBe(403);
  });
  it('gives its errors back as a workbook', async () => {
    const office = await county.client('office');
    const { status, headers } = await office.get(`/housing/api/ledger/imports/${importId}/error-workbook`);
    expect({ status, type: headers.get('content-type') }).toMatchObject({
      status: 200,
      type: expect.stringContaining('spreadsheetml'),
    });
  });
  it('refuses a tick on what is no difference, and a body of another form', async () => {
    const refused = await post(`ledger/imports/${importId}/commit`, { accept: { 5: ['households'] } });
    expect(refused.body.type).toBe('/problems/housing.difference-not-allowed');
    expect((await post(`ledger/imports/${importId}/commit`, { accept: ['5'] })).status).toBe(400);
  });
  it('makes twelve projects in the order of its rows, and ten entries', async () => {
    const { status, body: receipt } = await post(`ledger/imports/${importId}/commit`);
    expect(status).toBe(201);
    const { body } = await get(`projects?after=${receipt.position as string}`);
    const rows = body.rows as { projectCode: string; level: string; enteredOn: string }[];
    expect(rows.map(({ projectCode }) => projectCode)).toEqual(CODES);
    expect(rows.filter(({ enteredOn }) => enteredOn === '2026-01-12')).toHaveLength(10);
    expect(rows.slice(10)).toMatchObject([{ level: 'none' }, { level: 'none' }]);
  });
  it('may be committed again and again', async () => {
    expect((await post(`ledger/imports/${importId}/commit`)).status).toBe(201);
    await county.settle();
    expect((await get('projects')).body.rows).toHaveLength(12);
  });
  it('fills the file with problems and duties', async () => {
    await county.settle();
    const { body } = await get('projects/990121-2026-004');
    expect(body).toMatchObject({
      name: '东湖花园',
      status: 'open',
      planDue: '2026-02-02',
      problemItems: [{ problemId: 'P1', problemType: 'T3' }],
      plan: { planVersion: 0, planDue: '2026-02-02' },
    });
    expect(body.duties.map(({ role, agency }: Record<string, string>) => `${role} ${agency}`).sort()).toEqual([
      'cooperating registry',
      'cooperating tax',
      'county-leader county-leadership',
      'lead-unit planning',
      'territory donghu',
    ]);
  });
  it('is a list that can be searched, filtered and taken along', async () => {
    expect((await get('projects?township=柳林镇&level=city')).body.rows).toMatchObject([{ name: '龙泉新城' }]);
    expect((await get('projects?text=盛景')).body.rows).toMatchObject([{ name: '盛景名城' }]);
    expect((await get('projects?problemType=T14')).body.rows).toMatchObject([{ name: '河西安置小区' }]);
    expect((await get('projects?status=closed')).body.rows).toEqual([]);
    expect((await get('projects?level=province')).status).toBe(400);
    const first = (await get('projects?limit=7')).body;
    expect((await get(`projects?limit=7&cursor=${first.cursor as string}`)).body.rows).toHaveLength(5);
    const { cookie } = await county.client('office');
    const response = await fetch(`${county.url}/housing/api/projects/export.xlsx?level=city`, {
      headers: { cookie: `anju_session=${cookie}` },
    });
    const [cover, list] = await readWorkbook(Buffer.from(await response.arrayBuffer()));
    expect(cover?.rows.map(({ cells }) => cells.get(2)?.text)).toEqual([
      '内容',
      '问题楼盘台账',
      '级别 市级',
      '2026-01-12 09:00:00',
      '周文（领导小组办公室）',
      '4',
    ]);
    expect(list?.rows).toHaveLength(5);
  });
  it('is all warnings when it comes again, and changes nothing that is not ticked', async () => {
    const before = (await get('projects')).body.rows;
    const { body } = await upload(await sample());
    expect(body).toMatchObject({ ok: 0, warning: 12, error: 3 });
    expect(body.rows[0].differences).toContainEqual(
      expect.objectContaining({ field: 'escrowBalance', ledger: '', sheet: '1,240.50 万元', allowed: false }),
    );
    const { body: receipt } = await post(`ledger/imports/${body.importId as string}/commit`);
    await county.settle();
    expect((await get(`projects?after=${receipt.position as string}`)).body.rows).toEqual(before);
  });
  it('is not taken back once something else happened', async () => {
    const plan = { path: '专项借款', measures: [] };
    expect((await post('projects/990121-2026-001/plan', plan, 'housing')).status).toBe(201);
    const refused = await post(`ledger/imports/${importId}/revert`, { reason: '传错了文件' });
    expect(refused.body.type).toBe('/problems/housing.import-in-use');
  });
});

describe('a sheet with a column of its own', () => {
  const header = ['项目名称', '台账级别', '坐落', '属地乡镇', '建设单位', '楼栋合计数'];
  const sheet = (name: string) =>
    workbookBytes({ sheet: '二月', header, rows: [[name, '县级', '东湖街道1号', '东湖街道', '某公司', 300]] });
  const flatsMissing = ({ rows }: { rows: { messages: string[] }[] }) =>
    /缺少[^，]*总套数/.test(rows[0]!.messages.join());
  const columns = [{ title: '楼栋合计数', use: 'flats' }];

  it('is read by what the office says of it, and so is the next one', async () => {
    const { body } = await upload(await sheet('湖景苑'));
    expect(flatsMissing(body)).toBe(true);
    const path = `ledger/imports/${body.importId as string}`;
    expect((await post(`${path}/columns`, { columns })).status).toBe(201);
    expect(flatsMissing((await get(path)).body)).toBe(false);
    const next = await upload(await sheet('湖景二苑'));
    expect(flatsMissing(next.body)).toBe(false);
    expect(next.body.notices).toContain('按已记住的栏目对应读取：“楼栋合计数”→总套数');
  });
  it('is not mapped to what the ledger does not have, nor by another agency, nor after the commit', async () => {
    const { body } = await upload(await sheet('湖景三苑'));
    const path = `ledger/imports/${body.importId as string}/columns`;
    expect((await post(path, { columns: [{ title: '楼栋合计数', use: 'status' }] })).status).toBe(400);
    expect((await post(path, { columns: [] })).status).toBe(400);
    const strange = await post(path, { columns: [{ title: '没有', use: 'flats' }] });
    expect(strange.body.type).toBe('/problems/housing.column-unknown');
    expect((await post(path, { columns }, 'housing')).status).toBe(403);
    const committed = await upload(await sample());
    const importId = committed.body.importId as string;
    expect((await post(`ledger/imports/${importId}/commit`)).status).toBe(201);
    const late = await post(`ledger/imports/${importId}/columns`, { columns: [{ title: '项目名称', use: 'name' }] });
    expect(late.body.type).toBe('/problems/housing.import-begun');
  });
});

describe('a file that was imported by mistake', () => {
  const header = ['项目名称', '台账级别', '项目类别', '坐落', '属地乡镇', '建设单位', '信用代码', '总套数', '涉及户数'];
  const row = [
    '望江公馆',
    '县级',
    '商品房',
    '望江路2号',
    '河西街道',
    '安澜望江置业有限公司',
    '11990121MAYX00001T',
    300,
    280,
  ];
  const mistaken = () => workbookBytes({ sheet: '台账', header, rows: [row] });
  let importId: string;

  it('registers only, where the office enters the projects itself', async () => {
    const { body } = await upload(await mistaken());
    importId = body.importId as string;
    expect(body.rows).toMatchObject([{ verdict: 'warning' }]);
    expect((await post(`ledger/imports/${importId}/commit`, { enter: false })).status).toBe(201);
    await county.settle();
    expect((await get('projects?text=望江')).body.rows).toMatchObject([
      { projectCode: '990121-2026-013', status: 'registered', level: 'none' },
    ]);
  });
  it('is taken back, once', async () => {
    expect((await post(`ledger/imports/${importId}/revert`, {})).status).toBe(400);
    for (const _ of ['first', 'second']) {
      expect((await post(`ledger/imports/${importId}/revert`, { reason: '不是问题楼盘' })).status).toBe(201);
    }
    await county.settle();
    expect((await get('projects?text=望江')).body.rows).toEqual([]);
    expect((await get(`ledger/imports/${importId}`)).body.status).toBe('reverted');
  });
  it('is not committed again; uploaded anew it is a new project with the next number', async () => {
    const refused = await post(`ledger/imports/${importId}/commit`);
    expect(refused.body.type).toBe('/problems/housing.import-reverted');
    const { body } = await upload(await mistaken());
    expect(body.rows[0].projectCode).toBeUndefined();
    await post(`ledger/imports/${body.importId as string}/commit`);
    await county.settle();
    expect((await get('projects?text=望江')).body.rows).toMatchObject([{ projectCode: '990121-2026-014' }]);
  });
  it('takes over what was ticked, and puts it back', async () => {
    const { body } = await upload(await workbookBytes({ sheet: '台账', header, rows: [row.with(-1, 279)] }));
    const [judged] = body.rows;
    expect(judged.differences).toMatchObject([{ field: 'households', ledger: '280', sheet: '279', allowed: true }]);
    await post(`ledger/imports/${body.importId as string}/commit`, { accept: { [judged.row]: ['households'] } });
    await county.settle();
    expect((await get('projects/990121-2026-014')).body.households).toBe(279);
    await post(`ledger/imports/${body.importId as string}/revert`, { reason: '填错' });
    await county.settle();
    expect((await get('projects/990121-2026-014')).body.households).toBe(280);
  });
});

describe('a plan with a milestone', () => {
  const of = (path: string) => `projects/990121-2026-001/${path}`;

  it('is reviewed, approved, and misses its date the morning after', async () => {
    await post(of('plan-reviews'), { materials: ['方案稿'] }, 'housing');
    await post(of('plan-review-opinions'), { result: 'passed', opinion: '依据充分' }, 'justice');
    const early = await post(of('plan-approvals'), { clauses: [] });
    expect(early.body.type).toBe('/problems/housing.plan-without-basis');
    await post(of('plan-approvals'), { clauses: [{ docNo: '云政发12号', clause: '第三条' }] });
    const milestones = [{ milestoneId: 'M1', title: '交付', due: '2026-01-20', owner: 'housing-bureau' }];
    expect((await post(of('milestones'), { milestones }, 'housing')).status).toBe(201);
    county.clock.standAt(new Date('2026-01-21T08:59:00+08:00'));
    await county.settle();
    expect((await get('milestones')).body.rows).toMatchObject([{ status: 'scheduled' }]);
    county.clock.standAt(new Date('2026-01-21T09:00:00+08:00'));
    await county.settle();
    expect((await get('milestones?status=missed')).body.rows).toMatchObject([
      { due: '2026-01-20', originalDue: '2026-01-20', missedDates: ['2026-01-20'] },
    ]);
    expect((await get(of('').slice(0, -1))).body.plan).toMatchObject({ review: 'passed', approvedVersion: 1 });
  });
});
