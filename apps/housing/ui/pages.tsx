import type { Department } from '#ui/department.js';
import { operationsPage } from '#ui/operations.page.js';
import { READINGS_SEEN_BY } from '#ui/clue-readings.page.js';
import { todoPage } from '#ui/todo.page.js';
import { BUREAU, HOSTED, OFFICE, OVERSEERS } from './api.js';

const department: Department = {
  service: 'housing',
  title: '住建与领导小组办公室',
  order: 10,
  pages: [
    { path: 'ledger', title: '台账', load: async () => (await import('./ledger/ledger.page.js')).LedgerPage },
    todoPage('housing', HOSTED),
    {
      path: 'imports',
      title: '台账导入',
      roles: OFFICE,
      load: async () => (await import('./ledger/imports.page.js')).ImportsPage,
    },
    {
      path: 'projects/:projectCode',
      title: '楼盘一屏',
      hidden: true,
      load: async () => (await import('./project/project.page.js')).ProjectPage,
    },
    { path: 'claims', title: '申报核实台', load: async () => (await import('./claims/claims.page.js')).ClaimsPage },
    {
      path: 'closures',
      title: '销号办理',
      load: async () => (await import('./closing/closures.page.js')).ClosuresPage,
    },
    { path: 'tasks', title: '督办', load: async () => (await import('./steering/tasks.page.js')).TasksPage },
    {
      path: 'opinions',
      title: '批示',
      roles: OVERSEERS,
      load: async () => (await import('./steering/opinions.page.js')).OpinionsPage,
    },
    { path: 'issues', title: '堵点', load: async () => (await import('./steering/issues.page.js')).IssuesPage },
    {
      path: 'flags',
      title: '疑点箱',
      roles: OVERSEERS,
      load: async () => (await import('./steering/flags.page.js')).FlagsPage,
    },
    {
      path: 'enterprises',
      title: '企业责任',
      roles: OVERSEERS,
      load: async () => (await import('./steering/enterprises.page.js')).EnterprisesPage,
    },
    {
      path: 'meetings',
      title: '会议与文件',
      load: async () => (await import('./steering/meetings.page.js')).MeetingsPage,
    },
    {
      path: 'restatements',
      title: '数据更正',
      load: async () => (await import('./steering/restatements.page.js')).RestatementsPage,
    },
    { path: 'rules', title: '规则集', load: async () => (await import('./rules/rules.page.js')).RulesPage },
    {
      path: 'clues',
      title: '线索移交',
      roles: BUREAU,
      load: async () => (await import('./steering/clues.page.js')).CluesPage,
    },
    {
      path: 'clue-readings',
      title: '查阅留痕',
      roles: READINGS_SEEN_BY,
      load: async () => (await import('./steering/clue-readings.page.js')).ClueReadingsPage,
    },
    operationsPage('housing'),
  ],
  parts: [
    {
      place: 'action',
      title: '批示',
      roles: ['leader'],
      load: async () => (await import('./steering/opinion-action.js')).OpinionAction,
    },
  ],
};

export default department;
