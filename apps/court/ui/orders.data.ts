import { ordersOf } from '#ui/order.js';
import type { paths } from './generated/api.js';

const order = ordersOf<paths>('court');

const ROLES_1 = ['court.officer'] as const;

export const answerJointItem = order('post', '/api/joint-items/{itemId}/answers', {
  title: '答复',
  roles: ROLES_1,
  fields: { reply: { kind: 'long', label: '答复' } },
});

export const closeJointItem = order('post', '/api/joint-items/{itemId}/closing', {
  title: '办结',
  roles: ROLES_1,
  fields: { result: { kind: 'long', label: '结果' } },
});

export const acceptInsolvency = order('post', '/api/projects/{projectCode}/insolvency/acceptance', {
  title: '裁定受理',
  roles: ROLES_1,
  fields: {
    administrator: { kind: 'text', label: '管理人' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const setClaimsPeriod = order('post', '/api/projects/{projectCode}/insolvency/claims-period', {
  title: '确定申报期',
  roles: ROLES_1,
  fields: { days: { kind: 'number', label: '申报期（天）' } },
});

export const closeProcedure = order('post', '/api/projects/{projectCode}/insolvency/closing', {
  title: '终结程序',
  roles: ROLES_1,
  fields: {
    ground: {
      kind: 'choice',
      label: '事由',
      choices: [
        ['distributed', '分配完毕'],
        ['nothing-to-distribute', '无财产可分'],
        ['plan-completed', '重整计划执行完毕'],
        ['composition-completed', '和解执行完毕'],
        ['debts-settled', '债务清偿'],
      ],
    },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const convertProcedure = order('post', '/api/projects/{projectCode}/insolvency/conversion', {
  title: '转换程序',
  roles: ROLES_1,
  fields: {
    to: {
      kind: 'choice',
      label: '转为',
      choices: [
        ['composition', '和解'],
        ['reorganisation', '重整'],
        ['liquidation', '清算'],
      ],
    },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const recordCreditorsMeeting = order('post', '/api/projects/{projectCode}/insolvency/creditors-meetings', {
  title: '登记债权人会议',
  roles: ROLES_1,
  fields: {
    result: { kind: 'long', label: '结果' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const notifyDebtor = order('post', '/api/projects/{projectCode}/insolvency/debtor-notice', {
  title: '通知债务人',
  roles: ROLES_1,
  fields: { occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true } },
});

export const declareBankruptcy = order('post', '/api/projects/{projectCode}/insolvency/declaration', {
  title: '宣告破产',
  roles: ROLES_1,
  fields: {
    ground: {
      kind: 'choice',
      label: '事由',
      choices: [
        ['insolvent', '资不抵债'],
        ['hopeless', '无挽救可能'],
        ['no-draft', '未按期提交草案'],
        ['plan-rejected', '计划未获批准'],
        ['plan-failed', '不能执行计划'],
        ['composition-failed', '不能执行和解'],
      ],
    },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const extendPlanDraft = order('post', '/api/projects/{projectCode}/insolvency/draft-extension', {
  title: '延长草案期限',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const fileInsolvency = order('post', '/api/projects/{projectCode}/insolvency/filing', {
  title: '登记破产申请',
  roles: ROLES_1,
  fields: {
    caseNo: { kind: 'text', label: '案号', help: '字母、数字、- 和 .，如 2026-MC-37' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['composition', '和解'],
        ['reorganisation', '重整'],
        ['liquidation', '清算'],
      ],
    },
    by: {
      kind: 'choice',
      label: '申请人',
      choices: [
        ['creditor', '债权人'],
        ['debtor', '债务人'],
      ],
    },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const recordGroupVote = order('post', '/api/projects/{projectCode}/insolvency/group-votes', {
  title: '登记分组表决',
  roles: ROLES_1,
  fields: {
    group: {
      kind: 'choice',
      label: '表决组',
      choices: [
        ['secured', '担保债权'],
        ['labour', '职工债权'],
        ['tax', '税款债权'],
        ['ordinary', '普通债权'],
        ['homebuyers', '购房人'],
        ['investors', '出资人'],
      ],
    },
    present: { kind: 'number', label: '到会人数' },
    inFavour: { kind: 'number', label: '同意人数' },
    groupClaims: { kind: 'wan', label: '本组债权额' },
    claimsInFavour: { kind: 'wan', label: '同意债权额' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const publishNotice = order('post', '/api/projects/{projectCode}/insolvency/notice', {
  title: '发布公告',
  roles: ROLES_1,
  fields: { occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true } },
});

export const recordObjection = order('post', '/api/projects/{projectCode}/insolvency/objection', {
  title: '登记异议',
  roles: ROLES_1,
  fields: { occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true } },
});

export const approvePlan = order('post', '/api/projects/{projectCode}/insolvency/plan-approval', {
  title: '批准重整计划',
  roles: ROLES_1,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['normal', '表决通过后批准'],
        ['compelled', '强制批准'],
      ],
    },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const submitPlanDraft = order('post', '/api/projects/{projectCode}/insolvency/plan-drafts', {
  title: '提交计划草案',
  roles: ROLES_1,
  fields: {
    continuationCost: { kind: 'wan', label: '续建费用', optional: true },
    funding: { kind: 'text', label: '资金来源', optional: true },
    contractor: { kind: 'text', label: '施工单位', optional: true },
    schedule: { kind: 'long', label: '工期安排', optional: true },
    homeownerTreatment: { kind: 'long', label: '购房人安排', optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const refuseInsolvency = order('post', '/api/projects/{projectCode}/insolvency/refusal', {
  title: '不予受理',
  roles: ROLES_1,
  fields: {
    reason: { kind: 'long', label: '理由' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const raiseJointItem = order('post', '/api/projects/{projectCode}/joint-items', {
  title: '提起府院联动事项',
  roles: ROLES_1,
  fields: {
    itemId: { kind: 'serial', label: '事项编号' },
    topic: { kind: 'text', label: '议题' },
    owner: { kind: 'agency', label: '承办机关' },
    due: { kind: 'day', label: '期限', optional: true },
    insolvencyOverdue: { kind: 'flag', label: '因应破未破提起', optional: true },
  },
});

export const imposeSeal = order('post', '/api/projects/{projectCode}/seals', {
  title: '登记查封',
  roles: ROLES_1,
  fields: {
    sealId: { kind: 'serial', label: '查封编号' },
    scope: { kind: 'long', label: '查封范围' },
    court: { kind: 'text', label: '法院' },
    docNo: { kind: 'text', label: '文号' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const registerSuit = order('post', '/api/projects/{projectCode}/suits', {
  title: '登记案件',
  roles: ROLES_1,
  fields: {
    caseNo: { kind: 'text', label: '案号', help: '字母、数字、- 和 .，如 2026-MC-37' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['double-sale', '一房二卖'],
        ['delivery', '交付'],
        ['title', '办证'],
        ['refund', '退房退款'],
        ['mortgage', '按揭'],
        ['construction-price', '工程款'],
        ['wages', '工资'],
        ['other', '其他'],
      ],
    },
    suits: { kind: 'number', label: '件数' },
    flats: { kind: 'number', label: '套数', optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const decideUnseal = order('post', '/api/seals/{sealId}/unseal-decisions', {
  title: '解封裁定',
  roles: ROLES_1,
  fields: {
    result: {
      kind: 'choice',
      label: '结果',
      choices: [
        ['lifted', '解除'],
        ['refused', '不予解除'],
      ],
    },
    docNo: { kind: 'text', label: '文号' },
    reason: { kind: 'long', label: '理由', optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const requestUnseal = order('post', '/api/seals/{sealId}/unseal-requests', {
  title: '申请解封',
  roles: ROLES_1,
  fields: {
    scope: { kind: 'long', label: '范围' },
    guarantee: { kind: 'text', label: '担保', optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const markEffective = order('post', '/api/suits/{caseNo}/effective-judgments', {
  title: '登记生效',
  roles: ROLES_1,
  fields: {
    suits: { kind: 'number', label: '件数' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const closeEnforcement = order('post', '/api/suits/{caseNo}/enforcement-results', {
  title: '登记执行结果',
  roles: ROLES_1,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['performed', '执行完毕'],
        ['terminated', '终结本次执行'],
      ],
    },
    suits: { kind: 'number', label: '件数' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const openEnforcement = order('post', '/api/suits/{caseNo}/enforcements', {
  title: '立案执行',
  roles: ROLES_1,
  fields: {
    suits: { kind: 'number', label: '件数' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const fastTrack = order('post', '/api/suits/{caseNo}/fast-track', {
  title: '转快审',
  roles: ROLES_1,
  fields: { target: { kind: 'day', label: '目标日期' } },
});

export const giveJudgment = order('post', '/api/suits/{caseNo}/judgments', {
  title: '登记裁判',
  roles: ROLES_1,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['judgment', '判决'],
        ['ruling', '裁定'],
      ],
    },
    suits: { kind: 'number', label: '件数' },
    flats: { kind: 'number', label: '套数', optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const mediate = order('post', '/api/suits/{caseNo}/mediations', {
  title: '登记调解',
  roles: ROLES_1,
  fields: {
    suits: { kind: 'number', label: '件数' },
    flats: { kind: 'number', label: '套数', optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const resumeSuits = order('post', '/api/suits/{caseNo}/resumption', {
  title: '恢复审理',
  roles: ROLES_1,
  fields: {
    reason: { kind: 'long', label: '理由' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const staySuits = order('post', '/api/suits/{caseNo}/stay', {
  title: '中止审理',
  roles: ROLES_1,
  fields: {
    reason: { kind: 'long', label: '理由' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});
