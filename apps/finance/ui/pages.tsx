import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { todoPage } from '#ui/todo.page.js';
import { OFFICES, READERS } from './api.js';

const department: Department = {
  service: 'finance',
  title: '金融',
  order: 20,
  pages: [
    {
      path: 'escrow',
      title: '监管账户',
      roles: READERS,
      load: async () => (await import('./escrow.page.js')).EscrowPage,
    },
    todoPage('finance', READERS),
    {
      path: 'payments',
      title: '用款会审',
      roles: READERS,
      load: async () => (await import('./payments.page.js')).PaymentsPage,
    },
    {
      path: 'loans',
      title: '专项借款与白名单',
      roles: READERS,
      load: async () => (await import('./loans.page.js')).LoansPage,
    },
    {
      path: 'mortgage-weeks',
      title: '停贷周报',
      roles: READERS,
      load: async () => (await import('./mortgage.page.js')).MortgagePage,
    },
    operationsPage('finance'),
  ],
  parts: [
    {
      place: 'section',
      title: '资金',
      roles: OFFICES,
      load: async () => (await import('./project-money.js')).ProjectMoney,
    },
    {
      place: 'action',
      title: '申请用款',
      roles: ['bureau.clerk', 'bureau.head'],
      load: async () => (await import('./ask-for-money.js')).AskForMoney,
    },
  ],
};

export default department;
