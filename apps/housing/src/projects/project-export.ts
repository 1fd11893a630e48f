import type { Table } from '#documents/sheet-rows.js';
import { PROBLEM_TYPES, type ProblemType } from '../ledger-imports/problem-types.js';
import type { ProjectRow } from './projects.js';

const CATEGORY = { commodity: '商品房', resettlement: '征收安置' };
const LEVEL = { none: '未纳入', city: '市级', county: '县级' };

/** The list as a sheet, in the order and the words of the page. */
export function projectTable(rows: readonly ProjectRow[]): Table {
  return {
    sheet: '台账',
    header: [
      ...['项目编号', '项目名称', '台账级别', '项目类别', '属地乡镇', '建设单位', '总套数', '已售套数', '涉及户数'],
      ...['问题类型', '包案县领导', '牵头单位', '方案时限', '纳入台账时间', '化解状态', '最近记录'],
    ],
    rows: rows.map((row) => [
      ...[row.projectCode, row.name, LEVEL[row.level], CATEGORY[row.category], row.township, row.developer],
      ...[row.flats, row.sold, row.households, typesInWords(row.problemTypes)],
      ...[row.countyLeader, row.leadUnit, row.planDue, row.enteredOn, row.statusText, row.lastEventOn],
    ]),
  };
}

/** What the list is, and who took it when: the first sheet of every export. */
export function coverTable(about: { filter: string; asOf: string; exporter: string; rows: number }): Table {
  return {
    sheet: '导出说明',
    header: ['项目', '内容'],
    rows: [
      ['名称', '问题楼盘台账'],
      ['筛选条件', about.filter],
      ['数据截至', about.asOf],
      ['导出人', about.exporter],
      ['行数', about.rows],
    ],
  };
}

function typesInWords(types: readonly string[]): string {
  return types.map((type) => PROBLEM_TYPES[type as ProblemType].label).join('、');
}
