/** Service id → how people call it. */
export const SERVICE_NAMES: Readonly<Record<string, string>> = {
  housing: '住建与领导小组办公室',
  finance: '金融',
  'public-security': '公安',
  court: '法院',
  petition: '信访',
  discipline: '纪检监察',
  oversight: '领导驾驶舱',
  identity: '账户与机构',
};
