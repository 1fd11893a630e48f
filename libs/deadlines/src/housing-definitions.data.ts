import type { DeadlineDefinition } from './deadline-definition.js';
import { COUNTY, days, hours, months, workingDays } from './definition-rows.js';

/** Clocks of 住建局 and 领导小组办公室, with the clue transfer and the checks after closing. */
export const HOUSING_DEFINITIONS: readonly DeadlineDefinition[] = [
  workingDays('DL-H01', '一楼一策方案批准', 15, COUNTY, { startsOn: ['LedgerEntered'], stopsOn: ['PlanApproved'] }),
  workingDays('DL-H02', '交办事项签收', 1, COUNTY, {
    startsOn: ['TaskIssued'],
    stopsOn: ['TaskSigned', 'TaskDeclined'],
  }),
  hours('DL-H02U', '紧急交办事项签收', 2, COUNTY, {
    startsOn: ['TaskIssued'],
    stopsOn: ['TaskSigned', 'TaskDeclined'],
  }),
  workingDays('DL-H04', '企业答复督促函', 3, COUNTY, {
    startsOn: ['UrgingNoticeServed'],
    stopsOn: ['EnterpriseHeard', 'CommitmentMade'],
  }),
  workingDays('DL-H05', '申报核实', 5, COUNTY, {
    startsOn: ['ResumptionClaimed', 'DeliveryClaimed', 'TitleReadyClaimed', 'ResolutionClaimed'],
    stopsOn: ['ClaimVerified', 'ClaimRejected', 'ClaimWithdrawn'],
    suspendedOn: ['ClaimUnderQuery'],
  }),
  workingDays('DL-H06', '佐证疑点人工复核', 2, COUNTY, {
    startsOn: ['EvidenceFlagged'],
    stopsOn: ['EvidenceCleared', 'ClaimRejected'],
  }),
  workingDays('DL-H07', '销号会签（逾期不视为同意）', 5, COUNTY, {
    startsOn: ['ClosureApplied'],
    stopsOn: ['ClosureConsented', 'ClosureObjected'],
  }),
  days('DL-H08', '销号公示', 7, COUNTY, { kind: 'minimum', rollover: false, startsOn: ['ClosureNoticePublished'] }),
  workingDays('DL-H09', '备案报告答复', 3, COUNTY, {
    startsOn: ['FilingReported'],
    stopsOn: ['FilingAcknowledged', 'FilingObjected'],
  }),
  workingDays('DL-H10', '合法性审查（不得少于）', 7, '重大行政决策程序暂行条例 第二十六条', {
    kind: 'minimum',
    startsOn: ['LegalReviewRequested'],
    stopsOn: ['LegalReviewPassed', 'LegalReviewFailed'],
  }),
  days('DL-H11', '竣工验收备案', 15, '建设工程质量管理条例 第四十九条'),
  days('DL-H12', '交付后办理产权登记', 90, '城市房地产开发经营管理条例 第三十二条', {
    startsOn: ['DeliveryClaimed'],
    stopsOn: ['TitleReadyClaimed'],
  }),
  workingDays('DL-H13', '不动产登记办结', 30, '不动产登记暂行条例 第二十条'),
  days('DL-H14', '预售许可答复', 10, '城市房地产开发经营管理条例 第二十四条'),
  days('DL-H15', '行政处罚决定', 90, '行政处罚法 第六十条'),
  days('DL-T01', '线索移送决定', 3, '行政执法机关移送涉嫌犯罪案件的规定 第五条', {
    startsOn: ['ClueConfirmed'],
    stopsOn: ['TransferApproved', 'TransferRefused'],
  }),
  hours('DL-T02', '批准后移送公安机关', 24, '行政执法机关移送涉嫌犯罪案件的规定 第五条', {
    startsOn: ['TransferApproved'],
    stopsOn: ['ClueTransferred'],
  }),
  days('PM-11', '应破未破', 30, COUNTY, {
    rollover: false,
    startsOn: ['AssetLiabilityAudited'],
    stopsOn: ['InsolvencyFiled'],
  }),
  workingDays('PM-15', '事实反映与已核实申报矛盾后的暗访', 5, COUNTY, {
    startsOn: ['SiteFactReported'],
    stopsOn: ['CheckDone'],
  }),
  ...[3, 6, 12, 24, 36].map((month) =>
    months(`PM-20-${month}`, `销号后第${month}个月回头看`, month, COUNTY, {
      startsOn: ['ProjectClosed'],
      stopsOn: ['ReinspectionPassed', 'ReinspectionFailed'],
    }),
  ),
  workingDays('PM-21', '回头看未通过的整改', 5, COUNTY, {
    startsOn: ['ReinspectionFailed'],
    stopsOn: ['RectificationVerified', 'ProjectReopened'],
  }),
  workingDays('PM-26', '抽调申请答复', 3, COUNTY, {
    startsOn: ['SecondmentRequested'],
    stopsOn: ['SecondmentConfirmed', 'SecondmentRefused'],
  }),
  hours('PM-27', '重大安全隐患停工处置', 24, COUNTY, {
    startsOn: ['SafetyHazardFound'],
    stopsOn: ['SafetyHazardRectified'],
  }),
];
