import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Sheet } from '#documents/sheet-rows.js';
import { readWorkbook } from '#documents/workbook-reader.js';
import { workbookBytes } from '#documents/workbook-writer.js';
import { GOOD, TITLE, county, known, ledger, only, sheetOf, titles } from '../../test/a-ledger-sheet.js';
import { errorWorkbook } from './error-workbook.js';
import { readLedger, type LedgerReading } from './read-ledger.js';

const sample = await readWorkbook(readFileSync('test/data/anlan-ledger-2026-01.xlsx'));

const summary = ({ rows }: LedgerReading) =>
  rows.map(({ row, name, verdict, messages }) => [row, name, verdict, ...messages]);

describe('the sample ledger', () => {
  const reading = readLedger(sample, county);
  it('enters twelve rows into an empty county and refuses three, each with its reasons', () =>
    expect(summary(reading)).toEqual([
      [
        5,
        '锦澜府',
        'warning',
        '停工时间：“2022年9月底”不是确切日期，按 2022-09-21 至 2022-09-30 记',
        '资金缺口：“约9800”为约数',
        '完成时限：“2026年6月底”不是确切日期，按 2026-06-21 至 2026-06-30 记',
      ],
      [6, '翠湖湾二期', 'ok'],
      [
        7,
        '盛景名城',
        'warning',
        '涉及户数：“约1015户”为约数',
        '完成时限：“2026.8月底前”不是确切日期，按 2026-08-21 至 2026-08-31 记',
      ],
      [8, '东湖花园', 'ok'],
      [9, '金穗广场公寓', 'ok'],
      [
        10,
        '华庭国际',
        'warning',
        '开工时间：“2017年”不是确切日期，按 2017-01-01 至 2017-12-31 记',
        '约定交付时间：“2020年底”不是确切日期，按 2020-12-01 至 2020-12-31 记',
      ],
      [11, '河西安置小区', 'ok'],
      [12, '学府雅苑', 'ok'],
      [13, '龙泉新城', 'ok'],
      [14, '滨河尚城', 'ok'],
      [
        15,
        '天悦商务中心',
        'warning',
        '备注：“2月9日纳入台账”晚于截止时间 2026-01-11：现在建档，到 2026-02-09 才纳入台账',
      ],
      [16, '柳林印象', 'warning', '备注：“3月2日纳入台账”晚于截止时间 2026-01-11：现在建档，到 2026-03-02 才纳入台账'],
      [
        17,
        '锦澜府一期',
        'error',
        '疑似重复：与第 5 行“锦澜府”建设单位相同、名称相近、坐落相同',
        '缺少包案县领导、牵头单位、属地责任人、完成时限（纳入台账须责任到人、有完成时限）',
      ],
      [
        18,
        '望江公馆',
        'error',
        '统一社会信用代码：“91990121MAYX00013P”校验不通过（GB 32100）',
        '已售套数 320 大于总套数 300',
        '开工时间：“2020”不是确切日期，按 2020-01-01 至 2020-12-31 记',
        '约定交付时间：“2023”不是确切日期，按 2023-01-01 至 2023-12-31 记',
      ],
      [
        19,
        '=HYPERLINK("http://example.invalid","云顶华府")',
        'error',
        '统一社会信用代码：“91990121MAYX00015”应为 18 位，现为 17 位',
        '开工时间：“2021.13”不是存在的日期',
        '约定交付时间：“2024.2.30”不是存在的日期',
        '已交付套数 90 大于已售套数 80',
        '项目名称形似公式，按文字保留，不执行',
        '缺少包案县领导、牵头单位、属地责任人、完成时限（纳入台账须责任到人、有完成时限）',
        '缺少问题类型',
      ],
    ]));
  it('counts them, knows its week and skips the total row', () =>
    expect([reading.ok, reading.warning, reading.error, reading.cutOff, reading.ignored, reading.notices]).toEqual([
      7,
      5,
      3,
      { text: '2026年1月第2周', from: '2026-01-05', to: '2026-01-11' },
      [{ row: 20, reason: '合计行' }],
      [],
    ]));
  it('adds up to the twelve projects of the county', () => {
    const entries = reading.rows.flatMap(({ mapped }) => mapped ?? []);
    expect(entries.reduce((sum, { flats = 0 }) => sum + flats, 0)).toBe(6478);
    expect(entries.reduce((sum, { households = 0 }) => sum + households, 0)).toBe(5810);
    expect(entries.map(({ problemTypes }) => problemTypes.join(' '))).toEqual([
      'T1 T2',
      'T1 T8',
      'T2',
      'T3',
      'T4',
      'T1 T5',
      'T14',
      'T3 T7',
      'T1 T6',
      'T9 T10',
      'T1 T12',
      'T7',
    ]);
    expect(entries.map(({ enterOn }) => enterOn).filter(Boolean)).toEqual(['2026-02-09', '2026-03-02']);
    expect(entries[0]).toMatchObject({ escrowBalance: 1_240_500_000, fundingGap: 9_800_000_000 });
    expect(entries[2]).toMatchObject({
      name: '盛景名城',
      registeredName: '盛景佳苑',
      approximate: ['households', 'deadline'],
    });
  });
  it('keeps the raw rows as they stand, small cells of 停贷户数 aside', () => {
    const column = reading.rows.map(({ raw }) => raw['停贷户数']);
    expect(column).toEqual(['188', '96户', '121', '0', '<5', '54', '0', '0', '70', '11', '<5', '<5', '0', '0', '若干']);
    expect(reading.rows[3]?.raw).toMatchObject({ 总套数: '４６２', 停贷金额: '0' });
    expect(JSON.stringify(reading.rows.map(({ mapped }) => mapped))).not.toContain('停贷');
  });
  it('warns of the same twelve where they are on the ledger, and repeats no thirteenth', () => {
    const projects = reading.rows.flatMap(({ mapped }) => mapped ?? []).map(known);
    const again = readLedger(sample, county, projects);
    expect([again.ok, again.warning, again.error]).toEqual([0, 12, 3]);
    expect(again.rows.flatMap(({ match }) => match?.differences ?? [])).toEqual([]);
    expect(again.rows.slice(0, 12).map(({ match }) => match?.projectCode)).toEqual(
      projects.map(({ projectCode }) => projectCode),
    );
    expect(again.rows[12]?.messages[0]).toBe(
      '疑似重复：与台账项目 990121-2026-001“锦澜府”建设单位相同、名称相近、坐落相同',
    );
  });
  it('comes back as an error workbook that can be imported again', async () => {
    const [sheet] = await readWorkbook(await workbookBytes(errorWorkbook(reading)));
    const rows = sheet?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text)) ?? [];
    expect(rows[0]?.slice(-3)).toEqual(['原行号', '判定', '问题说明']);
    expect(rows[14]?.slice(-3)).toEqual(['18', '错误', reading.rows[13]?.messages.join('；')]);
    expect(rows[15]?.[1]).toBe('\'=HYPERLINK("http://example.invalid","云顶华府")');
    expect(rows).toHaveLength(16);
  });
});

describe('finding the header', () => {
  const fails = (sheets: Sheet[]) => expect(() => readLedger(sheets, county));
  const columns = fc.shuffledSubarray(titles, { minLength: titles.length });
  it('takes the columns in any order', () =>
    fc.assert(
      fc.property(columns, (order) => {
        const [row] = readLedger([sheetOf([TITLE, order, order.map((title) => GOOD[title] ?? '')])], county).rows;
        expect(row?.mapped).toEqual(only({}).mapped);
      }),
    ));
  it('takes a header over three rows, with groups that give a label its meaning and its unit', () => {
    const { rows } = readLedger(
      [
        sheetOf([
          ['台账'],
          ['基本', '', '规模', '', '资金（元）', '停贷'],
          ['楼盘名称', '开 发\n企业', '总户数', '已售', '监管账户余额', '户数'],
          ['锦澜府', '锦程', '10', '5', '1,240.5', '3'],
        ]),
      ],
      county,
    );
    expect(rows[0]?.raw).toMatchObject({ 户数: '<5' });
    expect(rows[0]?.findings.filter(({ level }) => level === 'error').map(({ text }) => text)).toEqual([
      '缺少台账级别、项目类别、坐落、属地乡镇、统一社会信用代码、涉及户数，无法建档',
    ]);
  });
  it('reads 256 columns at most, and tells', () => {
    const far = new Map([
      ...(ledger({}).rows[2]?.cells ?? []),
      [300, { kind: 'text', text: '远' }],
    ]) as Sheet['rows'][0]['cells'];
    const [title, header] = ledger({}).rows as [Sheet['rows'][0], Sheet['rows'][0]];
    const reading = readLedger(
      [{ name: '台账', hidden: false, rows: [title, header, { row: 3, cells: far }] }],
      county,
    );
    expect(reading.notices).toEqual(['第 256 列以后的内容未读取（如第 3 行）']);
  });
  it('reads no hidden sheet', () => fails([{ ...ledger({}), hidden: true }]).toThrow(/没有找到台账表头/));
  it('refuses a file without one', () => fails([sheetOf([['随便'], ['1', '2']])]).toThrow(/没有找到台账表头/));
  it('refuses amounts without a unit', () =>
    fails([sheetOf([[...titles, '资金缺口'], titles.map((title) => GOOD[title] ?? '')])]).toThrow(/金额单位/));
  it('does not take 填报单位 for a unit', () =>
    fails([sheetOf([['填报单位：开元县'], [...titles, '资金缺口'], ['锦澜府']])]).toThrow(/金额单位/));
  it('refuses a header with nothing below', () => fails([sheetOf([titles])]).toThrow(/没有项目/));
  it('tells which columns and sheets it did not read', () =>
    expect(
      readLedger([sheetOf([TITLE, [...titles, '心情'], ['锦澜府']]), { ...ledger({}), name: '二月' }], county).notices,
    ).toEqual(['未识别的栏目只保留原文：“心情”', '工作表“二月”也是台账，未读取；请分别导入']));
  it('passes over totals, repeated headers and notes at the foot, before it looks at formulas', () => {
    const rows = [
      TITLE,
      titles,
      titles.map((title) => GOOD[title] ?? ''),
      titles,
      ['合 计', '=SUM(A1)'],
      ['注：单位万元'],
    ];
    expect(readLedger([sheetOf(rows)], county).ignored.map(({ reason }) => reason)).toEqual([
      '重复的表头',
      '合计行',
      '表尾说明',
    ]);
  });
});
