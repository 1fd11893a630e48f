import { ordersOf } from '#ui/order.js';
import { CLAIMS_MADE, RESOLVED_ITEMS } from '#ui/lists.data.js';
import type { paths } from './generated/api.js';

const order = ordersOf<paths>('discipline');

const ROLES_1 = ['inspector', 'inspector.head'] as const;
const ROLES_2 = [
  'office.head',
  'office.clerk',
  'bureau.head',
  'bureau.clerk',
  'planning',
  'township',
  'inspector',
  'inspector.head',
] as const;

export const drawCheck = order('post', '/api/checks', {
  title: '抽取暗访',
  roles: ROLES_1,
  fields: {
    checkId: { kind: 'serial', label: '暗访编号' },
    anchor: { kind: 'text', label: '存证锚（SHA-256）' },
    frame: { kind: 'projects', label: '抽样范围（项目）' },
    number: { kind: 'number', label: '抽取数' },
  },
});

export const releaseCheckResult = order('post', '/api/checks/{checkId}/releases', {
  title: '公布结果',
  roles: ROLES_1,
  fields: { projectCode: { kind: 'project', label: '项目' }, finding: { kind: 'long', label: '结论' } },
});

export const doCheck = order('post', '/api/checks/{checkId}/visits', {
  title: '登记暗访',
  roles: ROLES_1,
  fields: {
    projectCode: { kind: 'project', label: '项目' },
    claimId: { kind: 'choice', label: '申报', from: CLAIMS_MADE, optional: true },
    visitedOn: { kind: 'day', label: '暗访日期' },
    criticalPathWorking: { kind: 'flag', label: '关键线路有施工' },
    workers: { kind: 'number', label: '人数', optional: true },
    facts: { kind: 'long', label: '所见事实' },
  },
});

export const registerClueRef = order('post', '/api/clue-refs', {
  title: '登记线索编号',
  roles: ROLES_1,
  fields: { opaqueNo: { kind: 'text', label: '编号' } },
});

export const openSupervision = order('post', '/api/projects/{projectCode}/supervision-items', {
  title: '立监督事项',
  roles: ROLES_1,
  fields: {
    itemId: { kind: 'serial', label: '事项编号' },
    topic: { kind: 'text', label: '监督事项' },
    trigger: { kind: 'text', label: '触发' },
    claimId: { kind: 'choice', label: '申报', from: CLAIMS_MADE, optional: true },
  },
});

export const applyTolerance = order('post', '/api/projects/{projectCode}/tolerance-applications', {
  title: '申请容错',
  roles: ROLES_2,
  fields: {
    reviewId: { kind: 'serial', label: '容错编号' },
    decisionId: { kind: 'text', label: '决策（议定事项）', from: RESOLVED_ITEMS },
    reason: { kind: 'long', label: '理由' },
  },
});

export const recordAnswer = order('post', '/api/supervision-items/{itemId}/answers', {
  title: '登记答复',
  roles: ROLES_1,
  fields: { questionId: { kind: 'text', label: '所答询问' }, text: { kind: 'long', label: '内容' } },
});

export const closeSupervision = order('post', '/api/supervision-items/{itemId}/closing', {
  title: '了结',
  roles: ROLES_1,
  fields: { result: { kind: 'long', label: '结果' } },
});

export const makeFinding = order('post', '/api/supervision-items/{itemId}/findings', {
  title: '作出认定',
  roles: ROLES_1,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['falsification', '弄虚作假'],
        ['neglect', '履职不力'],
        ['none', '未发现问题'],
      ],
    },
    claimIds: { kind: 'choices', label: '涉及申报', from: CLAIMS_MADE },
    unit: { kind: 'agency', label: '单位' },
  },
});

export const issueLetter = order('post', '/api/supervision-items/{itemId}/letters', {
  title: '发监督函',
  roles: ROLES_1,
  fields: {
    docNo: { kind: 'text', label: '文号' },
    addressee: { kind: 'agency', label: '收函机关' },
    text: { kind: 'long', label: '内容' },
    due: { kind: 'day', label: '期限' },
  },
});

export const callMaterials = order('post', '/api/supervision-items/{itemId}/materials-calls', {
  title: '调取材料',
  roles: ROLES_1,
  fields: { agency: { kind: 'agency', label: '机关' }, scope: { kind: 'long', label: '范围' } },
});

export const askQuestion = order('post', '/api/supervision-items/{itemId}/questions', {
  title: '询问',
  roles: ROLES_1,
  fields: {
    questionId: { kind: 'serial', label: '询问编号' },
    agency: { kind: 'agency', label: '机关' },
    text: { kind: 'long', label: '内容' },
    due: { kind: 'day', label: '期限' },
  },
});

export const verifyRectification = order('post', '/api/supervision-items/{itemId}/rectifications', {
  title: '登记整改',
  roles: ROLES_1,
  fields: {
    docNo: { kind: 'text', label: '文号' },
    result: {
      kind: 'choice',
      label: '结果',
      choices: [
        ['passed', '合格'],
        ['failed', '不合格'],
      ],
    },
    note: { kind: 'long', label: '说明' },
  },
});

export const grantTolerance = order('post', '/api/tolerance-reviews/{reviewId}/grant', {
  title: '予以容错',
  roles: ROLES_1,
  fields: { conditions: { kind: 'lines', label: '条件' } },
});

export const freezePack = order('post', '/api/tolerance-reviews/{reviewId}/pack', {
  title: '固定材料',
  roles: ROLES_1,
  fields: {},
});

export const refuseTolerance = order('post', '/api/tolerance-reviews/{reviewId}/refusal', {
  title: '不予容错',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});
