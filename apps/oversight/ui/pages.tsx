import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { READERS } from './api.js';

const department: Department = {
  service: 'oversight',
  title: '领导驾驶舱',
  order: 5,
  pages: [
    {
      path: 'warroom',
      title: '作战图',
      roles: READERS,
      load: async () => (await import('./warroom/warroom.page.js')).WarroomPage,
    },
    {
      path: 'figures',
      title: '化解率与水分',
      roles: READERS,
      load: async () => (await import('./figures.page.js')).FiguresPage,
    },
    {
      path: 'mortgage-trend',
      title: '停贷与信访',
      roles: READERS,
      load: async () => (await import('./trends.page.js')).TrendsPage,
    },
    operationsPage('oversight'),
  ],
};

export default department;
