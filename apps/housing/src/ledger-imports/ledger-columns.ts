import type { LedgerField } from './imported-entry.js';

/** How the cells of a column are read. */
export type ColumnKind =
  | 'name'
  | 'text'
  | 'units'
  | 'count'
  | 'money'
  | 'date'
  | 'projectCode'
  | 'creditCode'
  | 'township'
  | 'level'
  | 'category'
  | 'problemTypes'
  | 'entered'
  | 'remark'
  | 'rawOnly';

/** What a column may hold: fields of the ledger, and what is only kept in the raw row. */
export type ColumnField = LedgerField | 'sequence' | 'enteredOn' | 'stopLoanHouseholds' | 'stopLoanAmount';

/** How a column of a sheet is used: `raw` is kept in the raw row only. */
export type ColumnUse = ColumnField | 'raw';

export interface LedgerColumn {
  readonly field: ColumnField;
  readonly kind: ColumnKind;
  /** The label of the model ledger first, then what else offices write. Brackets and blanks do not count. */
  readonly labels: readonly [string, ...string[]];
}

const column = (field: ColumnField, kind: ColumnKind, ...labels: [string, ...string[]]): LedgerColumn => ({
  field,
  kind,
  labels,
});

export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  column('sequence', 'rawOnly', '序号', '编号', '顺序号'),
  column('projectCode', 'projectCode', '项目编号', '项目编码', '项目代码'),
  column('name', 'name', '项目名称', '楼盘名称', '问题楼盘名称', '楼盘', '项目', '小区名称', '名称'),
  column('registeredName', 'text', '备案名', '备案名称', '项目备案名'),
  column('level', 'level', '台账级别', '级别', '台账类型', '所属台账'),
  column('category', 'category', '项目类别', '项目类型', '类别', '楼盘类型', '房屋性质'),
  column('address', 'text', '坐落', '项目地址', '地址', '项目坐落', '位置', '项目位置', '坐落位置'),
  column('township', 'township', '属地乡镇', '属地', '所属乡镇', '乡镇', '乡镇街道', '所在乡镇', '属地镇街', '镇街'),
  column(
    'developer',
    'text',
    '建设单位',
    '开发单位',
    '开发企业',
    '建设开发单位',
    '开发商',
    '房地产开发企业',
    '开发企业名称',
  ),
  column('developerUscc', 'creditCode', '统一社会信用代码', '信用代码', '社会信用代码', '企业信用代码', '统一信用代码'),
  column('contractor', 'text', '施工单位', '总包单位', '施工企业', '施工总承包单位'),
  column('supervisorFirm', 'text', '监理单位', '监理企业'),
  column('escrowBank', 'text', '预售资金监管银行', '监管银行', '资金监管银行'),
  column('flats', 'count', '总套数', '房屋总套数', '总户数', '规划套数', '住宅总套数', '套数'),
  column('sold', 'count', '已售套数', '已售', '销售套数', '已销售套数', '已售房屋套数'),
  column('delivered', 'count', '已交付套数', '已交付', '交付套数', '已交房套数', '已交房'),
  column('certified', 'count', '已办证套数', '已办证', '办证套数', '已办理不动产登记套数', '已登记套数'),
  column('households', 'count', '涉及户数', '涉及群众户数', '影响户数', '涉及业主户数', '户数', '涉及业主'),
  column('people', 'count', '涉及人数', '影响人数', '涉及群众人数', '人数'),
  column('startedOn', 'date', '开工时间', '开工日期', '动工时间'),
  column(
    'agreedDeliveryOn',
    'date',
    '约定交付时间',
    '合同约定交付时间',
    '约定交房时间',
    '交付时间',
    '合同交付时间',
    '应交付时间',
  ),
  column('stoppedOn', 'date', '停工时间', '停工日期', '停建时间'),
  column('foundOn', 'date', '问题发现时间', '发现时间'),
  column('enteredOn', 'entered', '纳入台账时间', '纳入时间', '入账时间', '列入台账时间'),
  column('problemTypes', 'problemTypes', '问题类型', '存在问题类型', '问题类别', '主要问题类型'),
  column('cause', 'text', '成因', '问题成因', '原因', '主要原因', '形成原因'),
  column('description', 'text', '问题描述', '存在问题', '主要问题', '存在的主要问题', '基本情况', '项目现状'),
  column('escrowBalance', 'money', '监管账户余额', '监管资金余额', '账户余额', '预售资金监管账户余额', '监管余额'),
  column('fundingGap', 'money', '资金缺口', '缺口', '资金缺口金额', '续建资金缺口'),
  column('worksArrears', 'money', '欠工程款', '拖欠工程款', '欠付工程款'),
  column('wageArrears', 'money', '欠农民工工资', '拖欠农民工工资', '欠薪金额', '欠薪'),
  column('stopLoanHouseholds', 'rawOnly', '停贷户数', '断贷户数', '停贷断贷户数', '断供户数'),
  column('stopLoanAmount', 'rawOnly', '停贷金额', '断贷金额', '停贷断贷金额', '停贷余额'),
  column(
    'countyLeader',
    'text',
    '包案县领导',
    '包联县领导',
    '包抓县领导',
    '包案领导',
    '县级包案领导',
    '包保县领导',
    '包联领导',
    '县领导',
  ),
  column('leadUnit', 'text', '牵头单位', '牵头部门', '主责单位', '牵头责任单位'),
  column('responsibleUnits', 'units', '责任单位', '配合单位', '协办单位', '责任部门', '配合部门'),
  column('territoryOwner', 'text', '属地责任人', '属地负责人', '乡镇责任人', '属地包联人'),
  column('taskForceHead', 'text', '专班负责人', '专班组长', '工作专班负责人', '专班'),
  column('caseOfficer', 'text', '专管员', '联络员', '具体责任人'),
  column('resolutionPath', 'text', '化解路径', '处置路径', '化解方式', '处置方式'),
  column('measures', 'text', '化解措施', '处置措施', '工作措施', '推进措施', '具体措施'),
  column('deadline', 'date', '完成时限', '化解时限', '完成时间', '办结时限', '时限', '计划完成时间', '整改时限'),
  column('statedStatus', 'text', '状态', '化解状态', '当前状态', '项目状态', '销号情况'),
  column('remark', 'remark', '备注', '说明', '其他'),
];

/** The columns without which a sheet is no ledger, and how many it must have at least to be taken for one. */
export const FEWEST_COLUMNS = 4;

/** What a column may be used for, with its label. */
export const COLUMN_USES: readonly { readonly use: ColumnUse; readonly label: string }[] = [
  { use: 'raw', label: '只保留原文' },
  ...LEDGER_COLUMNS.map(({ field, labels: [label] }) => ({ use: field, label })),
];

const MODEL_LABELS = new Map(COLUMN_USES.map(({ use, label }) => [use, label]));

export function labelOf(use: ColumnUse): string {
  return MODEL_LABELS.get(use) ?? use;
}
