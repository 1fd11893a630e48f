import type { Beginning } from './county-data.js';

/** Of every account of the demo, and of nothing else. */
export const DEMO_PASSWORD = 'Anju-demo-2026';

const FROM = '2026-01-01';

/** id, name, service */
const AGENCIES = [
  ['leading-group-office', '领导小组办公室', 'housing'],
  ['housing-bureau', '住建局', 'housing'],
  ['chengguan', '城关镇', 'housing'],
  ['donghu', '东湖街道', 'housing'],
  ['hexi', '河西街道', 'housing'],
  ['liulin', '柳林镇', 'housing'],
  ['registry', '不动产登记中心', 'housing'],
  ['planning', '自然资源和规划局', 'housing'],
  ['tax', '税务局', 'housing'],
  ['labour', '人社局', 'housing'],
  ['water', '水务局', 'housing'],
  ['justice', '司法局', 'housing'],
  ['supervisor', '安澜工程监理公司', 'housing'],
  ['finance-bureau', '金融局', 'finance'],
  ['treasury', '财政局', 'finance'],
  ['audit-bureau', '审计局', 'finance'],
  ['rural-bank', '县农商行', 'finance'],
  ['ccb-bank', '县建行', 'finance'],
  ['economic-police', '公安局经侦大队', 'public-security'],
  ['politics-law', '政法委', 'public-security'],
  ['court', '法院', 'court'],
  ['petition-bureau', '信访局', 'petition'],
  ['discipline-inspection', '纪委监委', 'discipline'],
  ['county-leadership', '县委县政府', 'oversight'],
  ['system-admin', '平台管理', 'identity'],
] as const;

/** id, name, post, agency, role */
const ACCOUNTS = [
  ['office', '周文', '综合科员', 'leading-group-office', 'office.clerk'],
  ['office2', '吴岚', '督查科员', 'leading-group-office', 'office.clerk'],
  ['officehead', '郑国梁', '主任', 'leading-group-office', 'office.head'],
  ['housing', '陈舟', '科员', 'housing-bureau', 'bureau.clerk'],
  ['housing2', '冯立', '科长', 'housing-bureau', 'bureau.clerk'],
  ['housinghead', '韩建平', '局长', 'housing-bureau', 'bureau.head'],
  ['township', '许青', '专管员', 'chengguan', 'township'],
  ['donghu', '何田', '专管员', 'donghu', 'township'],
  ['hexi', '吕川', '专管员', 'hexi', 'township'],
  ['liulin', '施禾', '专管员', 'liulin', 'township'],
  ['registry', '孔明月', '登记员', 'registry', 'registry'],
  ['planning', '曹原', '规划核实员', 'planning', 'planning'],
  ['tax', '严实', '税源管理员', 'tax', 'tax'],
  ['labour', '金保田', '劳动监察员', 'labour', 'labour'],
  ['water', '魏清', '供水管理员', 'water', 'water'],
  ['justice', '陶法', '行政复议员', 'justice', 'justice'],
  ['supervisor', '姜工', '总监理工程师', 'supervisor', 'supervisor'],
  ['finance', '谢衡', '科员', 'finance-bureau', 'finance.officer'],
  ['treasury', '邹库', '科员', 'treasury', 'treasury'],
  ['auditbureau', '喻明', '审计员', 'audit-bureau', 'audit'],
  ['bank', '柏信', '信贷管理员', 'rural-bank', 'bank'],
  ['bankb', '水生', '信贷管理员', 'ccb-bank', 'bank'],
  ['police', '窦正', '民警', 'economic-police', 'police.officer'],
  ['politics', '章和', '科员', 'politics-law', 'politics'],
  ['court', '云衡', '立案庭、破产庭法官', 'court', 'court.officer'],
  ['petition', '苏平', '科员', 'petition-bureau', 'petition.officer'],
  ['inspector', '潘直', '监督检查室干部', 'discipline-inspection', 'inspector'],
  ['inspectorhead', '葛清源', '主任', 'discipline-inspection', 'inspector.head'],
  ['leader', '范正阳', '县领导', 'county-leadership', 'leader'],
  ['sysadmin', '彭维', '系统管理员', 'system-admin', 'admin.system'],
  ['secadmin', '鲁安', '安全管理员', 'system-admin', 'admin.security'],
  ['auditadmin', '韦审', '审计管理员', 'system-admin', 'admin.audit'],
] as const;

/** The fictional county of the demo. */
export const DEMO_COUNTY: Beginning = {
  agencies: AGENCIES.map(([agencyId, name, service]) => ({ agencyId, name, service, from: FROM })),
  accounts: ACCOUNTS.map(([userId, name, post, agencyId, role]) => ({ userId, name, post, agencyId, roles: [role] })),
};

/** A real county: nobody but the three who let the others in. */
export const BARE_COUNTY: Beginning = {
  agencies: DEMO_COUNTY.agencies.filter(({ service }) => service === 'identity'),
  accounts: DEMO_COUNTY.accounts
    .filter(({ agencyId }) => agencyId === 'system-admin')
    .map((account) => ({ ...account, name: account.post })),
};
