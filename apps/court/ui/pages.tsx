import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { todoPage } from '#ui/todo.page.js';
import { COURT } from './api.js';

const department: Department = {
  service: 'court',
  title: '法院',
  order: 40,
  pages: [
    { path: 'suits', title: '衍生诉讼', roles: COURT, load: async () => (await import('./suits.page.js')).SuitsPage },
    todoPage('court', COURT),
    { path: 'seals', title: '查封解封', roles: COURT, load: async () => (await import('./seals.page.js')).SealsPage },
    {
      path: 'insolvency',
      title: '破产时间轴',
      roles: COURT,
      load: async () => (await import('./insolvency.page.js')).InsolvencyPage,
    },
    {
      path: 'joint-items',
      title: '府院联动',
      roles: COURT,
      load: async () => (await import('./joint-items.page.js')).JointItemsPage,
    },
    operationsPage('court'),
  ],
  parts: [
    {
      place: 'section',
      title: '司法',
      roles: COURT,
      load: async () => (await import('./project-court.js')).ProjectCourt,
    },
  ],
};

export default department;
