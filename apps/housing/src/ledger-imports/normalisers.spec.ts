import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCreditCode } from '#kernel/credit-code.js';
import { isDay } from '#kernel/time.js';
import { readCutOff, readDate } from './normalise-date.js';
import { readCount, readMoney } from './normalise-number.js';
import { readCategory, readLevel, readProblemTypes, readTownship } from './normalise-choice.js';
import { comparable, readNames, sameName, similarName } from './similar-name.js';

const date = (text: string) => readDate({ kind: 'text', text });
const ledgerText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'0123456789０１２.,-/年月日底初中旬末前约余多左右户套万亿元第周一二三期（）'),
    maxLength: 12,
  }),
);

describe('counts', () => {
  it.each([
    ['462', 462],
    ['４６２', 462],
    ['96户', 96],
    ['1,180 套', 1180],
    ['1，180', 1180],
    ['0', 0],
    ['12.0', 12],
  ])('reads %j', (text, value) => {
    expect(readCount(text).value).toBe(value);
    expect(readCount(text).imprecise).toBeUndefined();
  });
  it.each([
    ['约1015户', 1015],
    ['300余户', 300],
    ['近300', 300],
    ['300左右', 300],
    ['300多户', 300],
  ])('flags %j', (text, value) => expect(readCount(text)).toEqual({ value, imprecise: `“${text}”为约数` }));
  it.each(['若干', '几十户', '300-350户'])('takes no number from %j', (text) =>
    expect(readCount(text)).toEqual({ imprecise: `“${text}”不是确数，未取值` }),
  );
  it.each(['', '—', '/', '无', '不详'])('says nothing where %j stands', (text) => expect(readCount(text)).toEqual({}));
  it.each(['-3', '12.5', 'abc', '1,18', '3万', '99999999', '1e3', '0x10'])('refuses %j', (text) =>
    expect(readCount(text).wrong).toBeDefined(),
  );
});

describe('amounts', () => {
  it.each([
    ['1240.5', '万元', 1_240_500_000],
    ['4,012', '万元', 4_012_000_000],
    ['1.36亿', '万元', 13_600_000_000],
    ['300', '元', 30_000],
    ['２万', '元', 2_000_000],
    ['0.07', '元', 7],
    ['3', '千元', 300_000],
    ['1', '亿元', 10_000_000_000],
  ] as const)('reads %j in %s exactly', (text, unit, fen) => expect(readMoney(text, unit).value).toBe(fen));
  it('flags what is finer than a 分', () =>
    expect(readMoney('1.0000009', '万元')).toMatchObject({ value: 1_000_000, imprecise: /./ }));
  it('flags an approximate amount', () =>
    expect(readMoney('约9800', '万元')).toMatchObject({ value: 9_800_000_000, imprecise: /约数/ }));
  it.each(['-1', '3美元', '九百', '99999999999999'])('refuses %j', (text) =>
    expect(readMoney(text, '万元').wrong).toBeDefined(),
  );
});

describe('dates', () => {
  it.each([
    ['2021.12.31', '2021-12-31', '2021-12-31', 'day'],
    ['2019/3/18', '2019-03-18', '2019-03-18', 'day'],
    ['2021-06-30 00:00:00', '2021-06-30', '2021-06-30', 'day'],
    ['20211231', '2021-12-31', '2021-12-31', 'day'],
    ['２０２２年９月３０日', '2022-09-30', '2022-09-30', 'day'],
    ['2026.9.30前', '2026-09-30', '2026-09-30', 'day'],
    ['2018-06', '2018-06-01', '2018-06-30', 'month'],
    ['2018年10月', '2018-10-01', '2018-10-31', 'month'],
    ['2024.2', '2024-02-01', '2024-02-29', 'month'],
  ])('takes %j as it stands', (text, from, to, precision) =>
    expect(date(text)).toMatchObject({ value: { text, from, to, precision } }),
  );
  it.each([
    ['2022年9月底', '2022-09-21', '2022-09-30', 'month'],
    ['2023.6底', '2023-06-21', '2023-06-30', 'month'],
    ['2026.8月底前', '2026-08-21', '2026-08-31', 'month'],
    ['2022年9月初', '2022-09-01', '2022-09-10', 'month'],
    ['2022年9月中旬', '2022-09-11', '2022-09-20', 'month'],
    ['2020年底', '2020-12-01', '2020-12-31', 'year'],
    ['2017年', '2017-01-01', '2017-12-31', 'year'],
    ['2017', '2017-01-01', '2017-12-31', 'year'],
    ['2022年上半年', '2022-01-01', '2022-06-30', 'year'],
    ['2022年第三季度', '2022-07-01', '2022-09-30', 'year'],
    ['约2022年9月', '2022-09-01', '2022-09-30', 'month'],
  ])('flags %j', (text, from, to, precision) => {
    expect(date(text).value).toEqual({ text, from, to, precision });
    expect(date(text).imprecise).toContain('不是确切日期');
  });
  it.each(['2021.13', '2024.2.30', '2022-1112', '22.9.30', '九月', '1840.1.1', '2021.12.31.5'])('refuses %j', (text) =>
    expect(date(text)).toEqual({ wrong: `“${text}”不是存在的日期` }),
  );
  it('takes what a date cell shows, and no more', () => {
    expect(readDate({ kind: 'date', text: '2022-09', day: '2022-09-01', shown: 'month' }).value).toMatchObject({
      to: '2022-09-30',
    });
    expect(readDate({ kind: 'date', text: '2022-09-01', day: '2022-09-01', shown: 'day' }).value).toMatchObject({
      to: '2022-09-01',
    });
  });
  it('flags the number 2022.1, which may have been 2022.10', () =>
    expect(readDate({ kind: 'number', text: '2022.1' })).toMatchObject({
      value: { from: '2022-01-01', to: '2022-10-31' },
      imprecise: /./,
    }));
  it.each([
    ['2026年1月第2周', '2026-01-05', '2026-01-11'],
    ['2026年2月第一周', '2026-02-02', '2026-02-08'],
    ['2026年10月第5周', '2026-10-26', '2026-11-01'],
    ['2026-01-11', '2026-01-11', '2026-01-11'],
  ])('knows the days of %s', (text, from, to) => expect(readCutOff(text)).toEqual({ text, from, to }));
  it('knows no fifth week of a short month', () => expect(readCutOff('2026年2月第5周')).toBeUndefined());
});

describe('choices', () => {
  const county = { division: '990121', name: '安澜县', townships: ['城关镇', '河西街道'] };
  it.each([
    ['市级', 'city'],
    ['县级台账', 'county'],
    ['县', 'county'],
  ])('level %s', (text, level) => expect(readLevel(text).value).toBe(level));
  it.each([
    ['商品房', 'commodity'],
    ['征收安置', 'resettlement'],
  ])('category %s', (text, category) => expect(readCategory(text).value).toBe(category));
  it.each(['省级', '市、县级'])('guesses no level from %s', (text) =>
    expect(readLevel(text)).toMatchObject({ imprecise: /未识别/ }),
  );
  it.each([
    ['欠薪欠工程款/配套缺失', ['T9', 'T10']],
    ['停工，查封', ['T1', 'T6']],
    ['安置房逾期交付', ['T14']],
    ['抵押未涂销；退款', ['T5', 'T12']],
  ])('types %s', (text, types) => expect(readProblemTypes(text)).toEqual({ value: types }));
  it.each([
    ['城关镇', '城关镇'],
    ['城关', '城关镇'],
    ['安澜县河西街道', '河西街道'],
  ])('township %s', (text, name) => expect(readTownship(text, county).value).toBe(name));
  it('knows no other township', () => expect(readTownship('东湖街道', county).wrong).toContain('不是安澜县'));
});

describe('names', () => {
  it('takes 备案名 and other names from brackets', () =>
    expect(readNames('盛景名城（备案名：盛景佳苑）(推广名:盛景天下)')).toEqual({
      name: '盛景名城',
      registeredName: '盛景佳苑',
      otherNames: ['盛景天下'],
    }));
  it('leaves a phase in brackets in the name', () => expect(readNames('锦澜府（二期）').name).toBe('锦澜府（二期）'));
  const names = (text: string) => comparable(readNames(text));
  const same = (a: string, b: string) => [sameName(names(a), names(b)), similarName(names(a), names(b))];
  it.each([
    ['锦澜府', '锦 澜府'],
    ['盛景名城（备案名：盛景佳苑）', '盛景佳苑'],
    ['锦澜府（锦绣园）', '锦绣园'],
    ['锦澜府（二期）', '锦澜府二期'],
  ])('%s is %s', (a, b) => expect(same(a, b)).toEqual([true, true]));
  it.each([
    ['锦澜府', '锦澜府一期'],
    ['翠湖湾一期', '翠湖湾二期'],
    ['锦澜府', '锦蓝府'],
    ['锦澜府', '锦澜府小区'],
    ['翠湖湾', '翠湖湾A区'],
  ])('%s is like %s', (a, b) => expect(same(a, b)).toEqual([false, true]));
  it.each([
    ['锦澜府', '望江公馆'],
    ['东湖花园', '龙泉新城'],
    ['一期', '二期'],
  ])('%s is not like %s', (a, b) => expect(same(a, b)).toEqual([false, false]));
});

describe('any text at all', () => {
  it('is read, flagged or refused, and never throws', () =>
    fc.assert(
      fc.property(ledgerText, (text) => {
        const count = readCount(text);
        const money = readMoney(text, '万元');
        const { value } = date(text);
        expect(count.value === undefined || Number.isSafeInteger(count.value)).toBe(true);
        expect(money.value === undefined || Number.isSafeInteger(money.value)).toBe(true);
        if (value) expect([isDay(value.from), isDay(value.to), value.from <= value.to]).toEqual([true, true, true]);
        similarName(comparable(readNames(text)), comparable(readNames('锦澜府')));
        readProblemTypes(text);
        readCutOff(text);
      }),
      { numRuns: 500 },
    ));
  it('gives a number only the digits that it was given, and is flagged when it says about', () =>
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom('约', '近', ''),
        fc.constantFrom('户', '套', ''),
        (value, about, unit) => {
          const read = readCount(`${about}${value}${unit}`);
          expect([read.value, read.imprecise !== undefined]).toEqual([value, about !== '']);
        },
      ),
    ));
});

describe('credit codes', () => {
  it.each(['91350100M000100Y43', '91990121MAYX00001J', '91990121MAYX000062', '11990121MAYX00001T'])(
    '%s is one',
    (code) => expect(isCreditCode(code)).toBe(true),
  );
  it.each(['91350100M000100Y44', '91990121MAYX00013P', '91990121MAYX00015', '', '91350100I000100Y43'])(
    '%s is none',
    (code) => expect(isCreditCode(code)).toBe(false),
  );
});
