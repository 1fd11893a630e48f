import { READINGS_SEEN_BY } from '#ui/clue-readings.page.js';
import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { todoPage } from '#ui/todo.page.js';
import { POLICE } from './api.js';

const department: Department = {
  service: 'public-security',
  title: '公安与政法委',
  order: 30,
  pages: [
    {
      path: 'clues',
      title: '线索收件箱',
      roles: POLICE,
      load: async () => (await import('./clues.page.js')).CluesPage,
    },
    {
      path: 'clue-readings',
      title: '查阅留痕',
      roles: READINGS_SEEN_BY,
      load: async () => (await import('./clue-readings.page.js')).ClueReadingsPage,
    },
    todoPage('public-security', POLICE),
    {
      path: 'returned-money',
      title: '追赃挽损',
      roles: POLICE,
      load: async () => (await import('./returned-money.page.js')).ReturnedMoneyPage,
    },
    operationsPage('public-security'),
  ],
};

export default department;
