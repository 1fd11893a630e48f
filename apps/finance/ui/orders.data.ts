import { ordersOf } from '#ui/order.js';
import { listed } from '#ui/listed.js';
import type { Schemas } from './api.js';
import type { paths } from './generated/api.js';

const order = ordersOf<paths>('finance');

const PAYEE_KINDS: Readonly<Record<string, string>> = { works: '工程款', wages: '工资', materials: '材料款' };

/** 收款单位 that are registered for the project, and for what. */
const PAYEES = listed<Schemas['PayeeRow']>('/finance/api/payees?limit=200', ({ projectCode, uscc, name, kinds }) => [
  { value: uscc, text: `${name}（${kinds.map((kind) => PAYEE_KINDS[kind]).join('、')}）`, projects: [projectCode] },
]);

const ROLES_1 = ['finance.officer'] as const;
const ROLES_2 = ['bank'] as const;
const ROLES_3 = ['finance.officer', 'audit'] as const;
const ROLES_4 = ['bureau.clerk', 'bureau.head', 'finance.officer'] as const;
const ROLES_5 = ['finance.officer', 'treasury', 'audit', 'bank'] as const;
const ROLES_6 = ['finance.officer', 'bank'] as const;

export const publishMortgageWeek = order('post', '/api/mortgage-weeks/{week}/publication', {
  title: '发布周报',
  roles: ROLES_1,
  fields: { banks: { kind: 'agencies', label: '银行' } },
});

export const reportMortgageStress = order('post', '/api/mortgage-weeks/{week}/reports', {
  title: '报送停贷数据',
  roles: ROLES_2,
  fields: {
    cells: {
      kind: 'rows',
      label: '各项目',
      fields: {
        projectId: { kind: 'project', label: '项目' },
        households: { kind: 'number', label: '户数' },
        contracts: { kind: 'number', label: '合同数' },
        balance: { kind: 'wan', label: '余额' },
        overdue: { kind: 'number', label: '逾期笔数' },
      },
    },
  },
});

export const confirmByAdministrator = order('post', '/api/projects/{projectCode}/administrator-confirmation', {
  title: '登记管理人确认',
  roles: ROLES_1,
  fields: { administrator: { kind: 'text', label: '管理人' }, docNo: { kind: 'text', label: '文号' } },
});

export const recordAdvanceContract = order('post', '/api/projects/{projectCode}/advance-contracts', {
  title: '登记垫资合同',
  roles: ROLES_1,
  fields: {
    contractNo: { kind: 'text', label: '合同号' },
    contractorUscc: { kind: 'text', label: '施工单位信用代码' },
    amount: { kind: 'wan', label: '金额' },
    signedOn: { kind: 'day', label: '签订日期' },
  },
});

export const recordAudit = order('post', '/api/projects/{projectCode}/asset-liability-audits', {
  title: '登记资产负债审计',
  roles: ROLES_3,
  fields: {
    docNo: { kind: 'text', label: '文号' },
    firm: { kind: 'text', label: '机构' },
    assets: { kind: 'wan', label: '资产' },
    liabilities: { kind: 'wan', label: '负债' },
    auditedOn: { kind: 'day', label: '审计日期' },
  },
});

export const confirmWork = order('post', '/api/projects/{projectCode}/confirmed-work', {
  title: '确认工程量',
  roles: ROLES_1,
  fields: {
    workId: { kind: 'serial', label: '工程量编号' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['works', '工程款'],
        ['wages', '工资'],
      ],
    },
    amount: { kind: 'wan', label: '金额' },
    docNo: { kind: 'text', label: '文号' },
  },
});

export const requestDisbursement = order('post', '/api/projects/{projectCode}/disbursements', {
  title: '申请用款',
  roles: ROLES_4,
  fields: {
    requestId: { kind: 'serial', label: '申请编号' },
    amount: { kind: 'wan', label: '金额' },
    payeeUscc: { kind: 'choice', label: '收款单位', from: PAYEES },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['works', '工程款'],
        ['wages', '工资'],
        ['materials', '材料款'],
      ],
    },
    purpose: { kind: 'text', label: '用途' },
  },
});

export const endorseDisbursement = order('post', '/api/projects/{projectCode}/disbursements/{requestId}/endorsements', {
  title: '会审意见',
  roles: ROLES_5,
  fields: {
    opinion: {
      kind: 'choice',
      label: '意见',
      choices: [
        ['agree', '同意'],
        ['object', '不同意'],
      ],
    },
    note: { kind: 'long', label: '说明', optional: true },
  },
});

export const payDisbursement = order('post', '/api/projects/{projectCode}/disbursements/{requestId}/payment', {
  title: '支付',
  roles: ROLES_1,
  fields: { voucherNo: { kind: 'text', label: '凭证号' } },
});

export const refuseDisbursement = order('post', '/api/projects/{projectCode}/disbursements/{requestId}/refusal', {
  title: '不予支付',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const requestDrawdown = order('post', '/api/projects/{projectCode}/drawdowns', {
  title: '申请提款',
  roles: ROLES_4,
  fields: {
    requestId: { kind: 'serial', label: '申请编号' },
    amount: { kind: 'wan', label: '金额' },
    payeeUscc: { kind: 'choice', label: '收款单位', from: PAYEES },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['works', '工程款'],
        ['wages', '工资'],
        ['materials', '材料款'],
      ],
    },
    purpose: { kind: 'text', label: '用途' },
  },
});

export const endorseDrawdown = order('post', '/api/projects/{projectCode}/drawdowns/{requestId}/endorsements', {
  title: '会审意见',
  roles: ROLES_5,
  fields: {
    opinion: {
      kind: 'choice',
      label: '意见',
      choices: [
        ['agree', '同意'],
        ['object', '不同意'],
      ],
    },
    note: { kind: 'long', label: '说明', optional: true },
  },
});

export const payDrawdown = order('post', '/api/projects/{projectCode}/drawdowns/{requestId}/payment', {
  title: '放款',
  roles: ROLES_1,
  fields: { voucherNo: { kind: 'text', label: '凭证号' } },
});

export const refuseDrawdown = order('post', '/api/projects/{projectCode}/drawdowns/{requestId}/refusal', {
  title: '不予放款',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const openEscrowAccount = order('post', '/api/projects/{projectCode}/escrow-account', {
  title: '开立监管账户',
  roles: ROLES_1,
  fields: {
    bank: { kind: 'agency', label: '银行' },
    accountMasked: { kind: 'text', label: '账号（尾号，如 ****1234）' },
  },
});

export const recordBalance = order('post', '/api/projects/{projectCode}/escrow-balance', {
  title: '登记余额',
  roles: ROLES_6,
  fields: { balance: { kind: 'wan', label: '余额' }, asOf: { kind: 'day', label: '截至' } },
});

export const freezeEscrow = order('post', '/api/projects/{projectCode}/escrow-freeze', {
  title: '冻结账户',
  roles: ROLES_1,
  fields: { by: { kind: 'text', label: '冻结依据' } },
});

export const reachNode = order('post', '/api/projects/{projectCode}/escrow-node', {
  title: '登记拨付节点',
  roles: ROLES_1,
  fields: {
    node: {
      kind: 'choice',
      label: '拨付节点',
      choices: [
        ['foundation', '正负零'],
        ['half', '主体过半'],
        ['topped-out', '主体封顶'],
        ['accepted', '竣工验收'],
        ['registered', '首次登记'],
      ],
    },
    retainedPermille: { kind: 'number', label: '留存比例（‰）' },
  },
});

export const setQuota = order('post', '/api/projects/{projectCode}/escrow-quota', {
  title: '核定监管额度',
  roles: ROLES_1,
  fields: { quota: { kind: 'wan', label: '监管额度' }, formula: { kind: 'text', label: '核定依据' } },
});

export const detectShortfall = order('post', '/api/projects/{projectCode}/escrow-shortfall', {
  title: '认定资金缺口',
  roles: ROLES_1,
  fields: { note: { kind: 'long', label: '说明' } },
});

export const registerPayee = order('post', '/api/projects/{projectCode}/payees', {
  title: '登记收款单位',
  roles: ROLES_1,
  fields: {
    uscc: { kind: 'text', label: '信用代码' },
    name: { kind: 'text', label: '名称' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['works', '工程款'],
        ['wages', '工资'],
        ['materials', '材料款'],
      ],
    },
    contractNo: { kind: 'text', label: '合同号' },
  },
});

export const recordRecovery = order('post', '/api/projects/{projectCode}/recoveries', {
  title: '登记追回入账',
  roles: ROLES_1,
  fields: {
    recoveryId: { kind: 'serial', label: '追回编号' },
    amount: { kind: 'wan', label: '金额' },
    source: {
      kind: 'choice',
      label: '来源',
      choices: [
        ['police', '公安追赃'],
        ['court', '法院执行'],
        ['developer', '企业返还'],
      ],
    },
  },
});

export const applyLoan = order('post', '/api/projects/{projectCode}/special-loan', {
  title: '申请专项借款',
  roles: ROLES_1,
  fields: {
    amount: { kind: 'wan', label: '金额' },
    units: { kind: 'number', label: '套数' },
    bank: { kind: 'agency', label: '银行' },
    sold: { kind: 'flag', label: '已售' },
    overdue: { kind: 'flag', label: '逾期未交付' },
    hardToDeliver: { kind: 'flag', label: '交付困难' },
    residential: { kind: 'flag', label: '住宅' },
  },
});

export const recordApproval = order('post', '/api/projects/{projectCode}/special-loan/approval', {
  title: '登记审批',
  roles: ROLES_1,
  fields: { amount: { kind: 'wan', label: '金额' }, docNo: { kind: 'text', label: '文号' } },
});

export const recordReceipt = order('post', '/api/projects/{projectCode}/special-loan/receipts', {
  title: '登记到账',
  roles: ROLES_1,
  fields: { receiptId: { kind: 'serial', label: '到账编号' }, amount: { kind: 'wan', label: '金额' } },
});

export const repayLoan = order('post', '/api/projects/{projectCode}/special-loan/repayments', {
  title: '登记偿还',
  roles: ROLES_1,
  fields: { repaymentId: { kind: 'serial', label: '偿还编号' }, amount: { kind: 'wan', label: '金额' } },
});

export const pushWhitelist = order('post', '/api/projects/{projectCode}/whitelist', {
  title: '推送白名单',
  roles: ROLES_1,
  fields: { banks: { kind: 'agencies', label: '银行' } },
});

export const approveCredit = order('post', '/api/projects/{projectCode}/whitelist/credits', {
  title: '登记授信',
  roles: ROLES_2,
  fields: { amount: { kind: 'wan', label: '金额' } },
});

export const drawCredit = order('post', '/api/projects/{projectCode}/whitelist/draws', {
  title: '登记放款',
  roles: ROLES_2,
  fields: { drawId: { kind: 'serial', label: '放款编号' }, amount: { kind: 'wan', label: '金额' } },
});

export const recordRectification = order('post', '/api/projects/{projectCode}/whitelist/rectifications', {
  title: '登记整改',
  roles: ROLES_1,
  fields: {
    defect: { kind: 'text', label: '缺陷' },
    docNo: { kind: 'text', label: '文号' },
    rectifiedOn: { kind: 'day', label: '整改日期' },
  },
});

export const declinePush = order('post', '/api/projects/{projectCode}/whitelist/refusals', {
  title: '登记拒贷',
  roles: ROLES_2,
  fields: { reasons: { kind: 'lines', label: '理由' } },
});

export const repushWhitelist = order('post', '/api/projects/{projectCode}/whitelist/repushes', {
  title: '再次推送',
  roles: ROLES_1,
  fields: { banks: { kind: 'agencies', label: '银行' } },
});
