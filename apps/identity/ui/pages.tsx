import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { ADMINISTRATORS } from './api.js';

const department: Department = {
  service: 'identity',
  title: '三员管理',
  order: 90,
  pages: [
    {
      path: 'accounts',
      title: '账户',
      roles: ADMINISTRATORS,
      load: async () => (await import('./accounts.page.js')).AccountsPage,
    },
    {
      path: 'grants',
      title: '授权',
      roles: ADMINISTRATORS,
      load: async () => (await import('./grants.page.js')).GrantsPage,
    },
    {
      path: 'agencies',
      title: '机构目录',
      roles: ADMINISTRATORS,
      load: async () => (await import('./agencies.page.js')).AgenciesPage,
    },
    {
      path: 'calendars',
      title: '节假日',
      roles: ADMINISTRATORS,
      load: async () => (await import('./calendars.page.js')).CalendarsPage,
    },
    {
      path: 'events',
      title: '事件目录',
      roles: ADMINISTRATORS,
      load: async () => (await import('#ui/event-catalogue.page.js')).EventCataloguePage,
    },
    {
      path: 'sign-ins',
      title: '登录记录',
      roles: ['admin.audit'],
      load: async () => (await import('./sign-ins.page.js')).SignInsPage,
    },
    operationsPage('identity'),
  ],
};

export default department;
