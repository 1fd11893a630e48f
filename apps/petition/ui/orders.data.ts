import { ordersOf } from '#ui/order.js';
import { listed } from '#ui/listed.js';
import { CLAIMS_MADE } from '#ui/lists.data.js';
import type { Schemas } from './api.js';
import type { paths } from './generated/api.js';

const order = ordersOf<paths>('petition');

const ROLES_1 = ['petition.officer'] as const;

/** 信访件, of the project that the form is about. */
const MATTERS = listed<Schemas['MatterView']>('/petition/api/matters?limit=200', ({ matterNo, projectCode }) => [
  { value: matterNo, text: matterNo, ...(projectCode ? { projects: [projectCode] } : {}) },
]);

export const registerMatter = order('post', '/api/matters', {
  title: '登记信访件',
  roles: ROLES_1,
  fields: {
    matterNo: { kind: 'serial', label: '信访件编号' },
    channel: {
      kind: 'choice',
      label: '渠道',
      choices: [
        ['online', '网上'],
        ['letter', '来信'],
        ['visit', '来访'],
        ['phone', '电话'],
      ],
    },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['suggestion', '建议意见'],
        ['accusation', '检举控告'],
        ['appeal', '申诉求决'],
      ],
    },
    category: {
      kind: 'choice',
      label: '类别',
      choices: [
        ['delivery', '交付'],
        ['title', '办证'],
        ['refund', '退房退款'],
        ['mortgage', '按揭'],
        ['wages', '工资'],
        ['utilities', '水电气'],
        ['quality', '质量'],
        ['other', '其他'],
      ],
    },
    route: {
      kind: 'choice',
      label: '分流',
      choices: [
        ['litigation', '诉讼'],
        ['arbitration', '仲裁'],
        ['party', '党内渠道'],
        ['administrative', '行政程序'],
        ['petition', '信访程序'],
      ],
    },
    projectId: { kind: 'project', label: '项目', optional: true },
    repeatOf: { kind: 'choice', label: '重复于何件', from: MATTERS, optional: true },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const acceptMatter = order('post', '/api/matters/{matterNo}/acceptance', {
  title: '受理',
  roles: ROLES_1,
  fields: { occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true } },
});

export const closeMatter = order('post', '/api/matters/{matterNo}/closing', {
  title: '办结',
  roles: ROLES_1,
  fields: { occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true } },
});

export const extendMatter = order('post', '/api/matters/{matterNo}/extension', {
  title: '延长期限',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const forwardMatter = order('post', '/api/matters/{matterNo}/forwarding', {
  title: '转送',
  roles: ROLES_1,
  fields: {
    to: { kind: 'agency', label: '转送机关' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const sealIdentity = order('put', '/api/matters/{matterNo}/identity', {
  title: '封存信访人身份',
  roles: ROLES_1,
  fields: {
    name: { kind: 'text', label: '姓名' },
    phone: { kind: 'text', label: '电话', optional: true },
    address: { kind: 'text', label: '地址', optional: true },
  },
});

export const objectJurisdiction = order('post', '/api/matters/{matterNo}/objection', {
  title: '登记异议',
  roles: ROLES_1,
  fields: {
    reason: { kind: 'long', label: '理由' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const issueOpinion = order('post', '/api/matters/{matterNo}/opinion', {
  title: '出具意见',
  roles: ROLES_1,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['supported', '支持'],
        ['explained', '解释说明'],
        ['not-supported', '不予支持'],
      ],
    },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const raiseDemand = order('post', '/api/projects/{projectCode}/demands', {
  title: '登记诉求',
  roles: ROLES_1,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['delivery', '交付'],
        ['title', '办证'],
        ['refund', '退房退款'],
        ['mortgage', '按揭'],
        ['wages', '工资'],
        ['utilities', '水电气'],
        ['quality', '质量'],
        ['other', '其他'],
      ],
    },
    matters: { kind: 'number', label: '件数' },
  },
});

export const answerDemand = order('post', '/api/projects/{projectCode}/demands/{kind}/answers', {
  title: '答复诉求',
  roles: ROLES_1,
  fields: { reply: { kind: 'long', label: '答复' } },
});

export const meetDemand = order('post', '/api/projects/{projectCode}/demands/{kind}/fulfilment', {
  title: '诉求办结',
  roles: ROLES_1,
  fields: { evidence: { kind: 'long', label: '依据' } },
});

export const reopenDemand = order('post', '/api/projects/{projectCode}/demands/{kind}/reopening', {
  title: '重新提出',
  roles: ROLES_1,
  fields: { matters: { kind: 'number', label: '件数' } },
});

export const declareUnmet = order('post', '/api/projects/{projectCode}/demands/{kind}/unmet', {
  title: '依法不予支持',
  roles: ROLES_1,
  fields: { lawfulReason: { kind: 'long', label: '法定理由' } },
});

export const reportSiteFact = order('post', '/api/projects/{projectCode}/site-facts', {
  title: '反映事实',
  roles: ROLES_1,
  fields: {
    factId: { kind: 'serial', label: '事实编号' },
    fact: { kind: 'long', label: '事实' },
    observedOn: { kind: 'day', label: '所见日期' },
    contradictsClaimId: { kind: 'choice', label: '与何申报矛盾', from: CLAIMS_MADE, optional: true },
  },
});

export const answerSiteFact = order('post', '/api/site-facts/{factId}/answers', {
  title: '答复',
  roles: ROLES_1,
  fields: { answer: { kind: 'long', label: '答复' } },
});

export const reportVolume = order('post', '/api/volumes', {
  title: '报送信访量',
  roles: ROLES_1,
  fields: {
    period: { kind: 'text', label: '月份' },
    all: { kind: 'number', label: '信访总量（件）' },
    project: { kind: 'number', label: '楼盘类（件）' },
    reason: { kind: 'long', label: '理由', optional: true },
  },
});
