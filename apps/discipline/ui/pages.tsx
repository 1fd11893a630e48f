import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { todoPage } from '#ui/todo.page.js';
import { INSPECTORS } from './api.js';

const department: Department = {
  service: 'discipline',
  title: '纪检监察',
  order: 60,
  pages: [
    {
      path: 'replay',
      title: '全程回放',
      roles: INSPECTORS,
      load: async () => (await import('./replay/replay.page.js')).ReplayPage,
    },
    todoPage('discipline', INSPECTORS),
    {
      path: 'supervision',
      title: '监督事项',
      roles: INSPECTORS,
      load: async () => (await import('./supervision.page.js')).SupervisionPage,
    },
    {
      path: 'checks',
      title: '暗访',
      roles: INSPECTORS,
      load: async () => (await import('./checks.page.js')).ChecksPage,
    },
    {
      path: 'replays',
      title: '回放记录',
      roles: ['inspector.head'],
      load: async () => (await import('./replays.page.js')).ReplaysPage,
    },
    {
      path: 'events',
      title: '事件目录',
      roles: INSPECTORS,
      load: async () => (await import('#ui/event-catalogue.page.js')).EventCataloguePage,
    },
    operationsPage('discipline'),
  ],
  parts: [
    {
      place: 'action',
      title: '监督与容错',
      load: async () => (await import('./project-oversight.js')).ProjectOversight,
    },
    {
      place: 'action',
      title: '全程回放',
      roles: INSPECTORS,
      load: async () => (await import('./replay/replay-link.js')).ReplayLink,
    },
  ],
};

export default department;
