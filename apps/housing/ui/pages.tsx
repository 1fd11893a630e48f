import type { Department } from '#ui/department.js';

const department: Department = {
  service: 'housing',
  title: '住建与领导小组办公室',
  order: 10,
  pages: [{ path: 'ledger', title: '台账', load: async () => (await import('./ledger.page.js')).LedgerPage }],
};

export default department;
