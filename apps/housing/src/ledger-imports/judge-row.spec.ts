import { describe, expect, it } from '@jest/globals';
import { county, known, ledger, only, read, type Said } from '../../test/a-ledger-sheet.js';
import type { KnownProject } from './imported-entry.js';
import { readLedger } from './read-ledger.js';

describe('judging a row', () => {
  it('passes a row that only had to be normalised', () =>
    expect(
      only({ 总套数: '８１２套', 已售套数: ' 746 ', 属地乡镇: '安澜县城关', 统一社会信用代码: '91990121mayx00001j' }),
    ).toMatchObject({
      verdict: 'ok',
      messages: [],
    }));
  it.each([
    [{ 总套数: '=SUM(A1)' }, '是公式'],
    [{ 项目名称: '' }, '缺少项目名称'],
    [{ 统一社会信用代码: '91990121MAYX00001K' }, '校验不通过'],
    [{ 统一社会信用代码: '' }, '无法建档'],
    [{ 属地乡镇: '某某镇' }, '不是安澜县的乡镇'],
    [{ 已售套数: '813' }, '已售套数 813 大于总套数 812'],
    [{ 已售套数: '—', 已交付套数: '900' }, '已交付套数 900 大于总套数 812'],
    [{ 已办证套数: '1' }, '已办证套数 1 大于已交付套数 0'],
    [{ 完成时限: '2026-02-30' }, '不是存在的日期'],
    [{ 总套数: '-3' }, '小于 0'],
    [{ 备注: '2月30日纳入台账' }, '日期不存在'],
    [{ 坐落: '长'.repeat(201) }, '超过 200 个字'],
    [{ 备注: '长'.repeat(60_000) }, '整行超过'],
    [{ 问题类型: '停工'.repeat(101) }, '超过 200 个字'],
  ])('refuses %j', (said, message) => {
    const row = only(said);
    expect([row.verdict, row.mapped]).toEqual(['error', undefined]);
    expect(row.messages.join()).toContain(message);
  });
  it.each([
    [{ 已售套数: '约813' }, '大于总套数'],
    [{ 包案县领导: '' }, '缺少包案县领导'],
    [{ 问题类型: '停工、风水不好' }, '“风水不好”不是目录中的问题类型'],
    [{ 坐落: '柳林镇学府路' }, '坐落在柳林镇'],
    [{ 备注: '2月9日纳入台账' }, '到 2026-02-09 才纳入台账'],
  ])('lets %j enter with a warning', (said, message) => {
    const row = only(said);
    expect(row.verdict).toBe('warning');
    expect(row.messages.join()).toContain(message);
  });
  it('enters at once what its remark entered before the 截止时间', () =>
    expect(only({ 备注: '2026年1月5日纳入台账' })).toMatchObject({ verdict: 'ok' }));
});

describe('telling projects apart', () => {
  const second = (said: Said) => read({}, said).rows[1];
  const elsewhere = { 坐落: '城关镇新路1号', 总套数: '900' };
  it.each([
    ['the same name', { ...elsewhere }, 'error', '项目名称相同'],
    ['a phase at the same place', { 项目名称: '锦澜府（一期）', 总套数: '900' }, 'error', '坐落相同'],
    ['a slip in the name at the same size', { 项目名称: '锦蓝府', 坐落: '城关镇新路1号' }, 'error', '总套数相同'],
    ['the name as an alias', { 项目名称: '锦绣园（备案名：锦澜府）', ...elsewhere }, 'error', '项目名称相同'],
    ['a phase elsewhere', { 项目名称: '锦澜府二期', ...elsewhere }, 'warning', '请确认是不同项目'],
    [
      'the name of another developer',
      { 开发单位: '安澜柳林建设有限公司', 统一社会信用代码: '91990121MAYX00012N' },
      'warning',
      '同名',
    ],
    ['another name', { 项目名称: '望江公馆' }, 'ok', ''],
  ])('%s', (_, said, verdict, message) => {
    expect(second(said)?.verdict).toBe(verdict);
    expect(second(said)?.messages.join()).toContain(message);
  });
  it('does not hold a refused row against its correction', () =>
    expect(read({ 总套数: '1' }, {}).rows.map(({ verdict }) => verdict)).toEqual(['error', 'ok']));
});

describe('a row about a project on the ledger', () => {
  const project = known(only({}).mapped);
  const against = (said: Said, changed: Partial<KnownProject> = {}) =>
    readLedger([ledger(said)], county, [{ ...project, ...changed }]).rows[0];
  it('warns and shows each field that differs, in words', () =>
    expect(against({ 涉及户数: '750', 问题类型: '停工/逾期交付' })).toMatchObject({
      verdict: 'warning',
      messages: ['台账已有此项目（990121-2026-001“锦澜府”），提交只记录差异'],
      match: {
        differences: [
          { field: 'households', label: '涉及户数', ledger: '746', sheet: '750', allowed: true, ticked: true },
          { field: 'problemTypes', ledger: '停工/烂尾', sheet: '停工/烂尾、逾期交付', allowed: false, ticked: false },
        ],
      },
    }));
  it.each([['已交付套数'], ['已办证套数']])('never lets %s be taken over', (title) =>
    expect(against({ 已交付套数: '5', [title]: '5' })?.match?.differences).toContainEqual(
      expect.objectContaining({ label: title, allowed: false, ticked: false }),
    ),
  );
  it('leaves the box off where the ledger is newer than the sheet', () =>
    expect(against({ 涉及户数: '750' }, { changedOn: { households: '2026-01-12' } })?.match?.differences).toMatchObject(
      [{ allowed: true, ticked: false }],
    ));
  it('takes an empty cell for no difference, and asks for nothing that the ledger has', () =>
    expect(against({ 坐落: '', 包案县领导: '' })).toMatchObject({ verdict: 'warning', match: { differences: [] } }));
  it('still refuses impossible numbers', () => expect(against({ 已售套数: '900' })?.verdict).toBe('error'));
});
