/** Accounts of the demo county that the role switcher offers. */
export const DEMO_PASSWORD = 'Anju-demo-2026';

export const DEMO_ACCOUNTS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'office', label: '领导小组办公室 综合科员' },
  { value: 'office2', label: '领导小组办公室 督查科员' },
  { value: 'housing', label: '住建局 科员' },
  { value: 'housinghead', label: '住建局 局长' },
  { value: 'township', label: '城关镇 专管员' },
  { value: 'planning', label: '自然资源和规划局' },
  { value: 'registry', label: '不动产登记中心' },
  { value: 'labour', label: '人社局' },
  { value: 'justice', label: '司法局' },
  { value: 'finance', label: '金融局' },
  { value: 'bank', label: '县农商行' },
  { value: 'police', label: '公安局经侦大队' },
  { value: 'court', label: '法院' },
  { value: 'petition', label: '信访局' },
  { value: 'inspector', label: '纪委监委 监督检查室' },
  { value: 'leader', label: '县领导' },
  { value: 'sysadmin', label: '系统管理员' },
  { value: 'secadmin', label: '安全管理员' },
  { value: 'auditadmin', label: '审计管理员' },
];
