import { ordersOf } from '#ui/order.js';
import { SERVICE_NAMES } from '#ui/service-names.data.js';
import type { paths } from './generated/api.js';

const order = ordersOf<paths>('identity');

const ROLES_1 = ['admin.system'] as const;
const ROLES_2 = ['admin.security'] as const;
const ROLES_3 = ['admin.system', 'admin.security'] as const;

export const openAccount = order('put', '/api/accounts/{userId}', {
  title: '开户',
  roles: ROLES_1,
  fields: {
    name: { kind: 'text', label: '姓名' },
    post: { kind: 'text', label: '职务' },
    agencyId: { kind: 'agency', label: '机构' },
  },
});

export const closeAccount = order('post', '/api/accounts/{userId}/closing', {
  title: '销户',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const issueOneTimePassword = order('post', '/api/accounts/{userId}/one-time-password', {
  title: '发一次性密码',
  roles: ROLES_1,
  fields: {},
});

export const confirmRole = order('post', '/api/accounts/{userId}/roles/{role}/confirmation', {
  title: '确认授权',
  roles: ROLES_2,
  fields: {},
});

export const requestRole = order('post', '/api/accounts/{userId}/roles/{role}/request', {
  title: '申请授权',
  roles: ROLES_3,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const revokeRole = order('post', '/api/accounts/{userId}/roles/{role}/revocation', {
  title: '撤销授权',
  roles: ROLES_2,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const setOrganisation = order('put', '/api/agencies/{agencyId}', {
  title: '设立机构',
  roles: ROLES_1,
  fields: {
    name: { kind: 'text', label: '名称' },
    service: { kind: 'choice', label: '系统', choices: Object.entries(SERVICE_NAMES) },
    from: { kind: 'day', label: '自' },
    to: { kind: 'day', label: '至', optional: true },
  },
});

export const publishCalendar = order('post', '/api/calendars', {
  title: '发布节假日安排',
  roles: ROLES_2,
  hint: '按国务院办公厅通知填写；更正须另有文号。暂定的期限随之调整；已按公布安排推算的期限不变。',
  fields: {
    year: { kind: 'number', label: '年份' },
    docNo: { kind: 'text', label: '文号' },
    offDays: { kind: 'days', label: '放假' },
    workDays: { kind: 'days', label: '调休上班（周末）' },
  },
});
