import { ordersOf } from '#ui/order.js';
import type { paths } from './generated/api.js';

const order = ordersOf<paths>('public-security');

const ROLES_1 = ['police.officer'] as const;

export const changeStage = order('post', '/api/clues/{clueNo}/case-stages', {
  title: '登记案件阶段',
  roles: ROLES_1,
  fields: {
    stage: {
      kind: 'choice',
      label: '阶段',
      choices: [
        ['investigating', '侦查'],
        ['sent-for-prosecution', '移送审查起诉'],
        ['prosecuted', '提起公诉'],
        ['judged', '判决'],
      ],
    },
  },
});

export const extendReview = order('post', '/api/clues/{clueNo}/extensions', {
  title: '延长期限',
  roles: ROLES_1,
  fields: {
    approver: { kind: 'text', label: '批准人' },
    approverPost: { kind: 'text', label: '批准人职务' },
    reason: { kind: 'long', label: '理由' },
  },
});

export const decideFiling = order('post', '/api/clues/{clueNo}/filing', {
  title: '立案',
  roles: ROLES_1,
  fields: { docNo: { kind: 'text', label: '文号' } },
});

export const forwardClue = order('post', '/api/clues/{clueNo}/forwarding', {
  title: '移送管辖',
  roles: ROLES_1,
  fields: { authority: { kind: 'text', label: '有管辖权的机关' }, reason: { kind: 'long', label: '理由' } },
});

export const requestMaterials = order('post', '/api/clues/{clueNo}/materials-requests', {
  title: '要求补充材料',
  roles: ROLES_1,
  fields: { materials: { kind: 'long', label: '材料' } },
});

export const decideNonFiling = order('post', '/api/clues/{clueNo}/non-filing', {
  title: '不予立案',
  roles: ROLES_1,
  fields: { docNo: { kind: 'text', label: '文号' }, reason: { kind: 'long', label: '理由' } },
});

export const receiveClue = order('post', '/api/clues/{clueNo}/receipt', {
  title: '签收线索',
  roles: ROLES_1,
  fields: { letterNo: { kind: 'text', label: '移送函号' }, receiptNo: { kind: 'text', label: '回执号' } },
});

export const returnMoney = order('post', '/api/clues/{clueNo}/returned-money', {
  title: '登记追赃返还',
  roles: ROLES_1,
  fields: {
    returnId: { kind: 'serial', label: '返还编号' },
    amount: { kind: 'wan', label: '金额' },
    docNo: { kind: 'text', label: '文号' },
  },
});
