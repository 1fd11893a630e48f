import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { todoPage } from '#ui/todo.page.js';
import { PETITION } from './api.js';

const department: Department = {
  service: 'petition',
  title: '信访',
  order: 50,
  pages: [
    {
      path: 'matters',
      title: '信访件',
      roles: PETITION,
      load: async () => (await import('./matters.page.js')).MattersPage,
    },
    todoPage('petition', PETITION),
    {
      path: 'demands',
      title: '诉求',
      roles: PETITION,
      load: async () => (await import('./demands.page.js')).DemandsPage,
    },
    {
      path: 'site-facts',
      title: '事实反映',
      roles: PETITION,
      load: async () => (await import('./site-facts.page.js')).SiteFactsPage,
    },
    {
      path: 'volumes',
      title: '信访统计',
      roles: PETITION,
      load: async () => (await import('./volumes.page.js')).VolumesPage,
    },
    operationsPage('petition'),
  ],
  parts: [
    {
      place: 'section',
      title: '诉求',
      roles: PETITION,
      load: async () => (await import('./project-petition.js')).ProjectPetition,
    },
  ],
};

export default department;
