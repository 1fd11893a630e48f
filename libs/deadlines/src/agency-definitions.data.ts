import type { DeadlineDefinition } from './deadline-definition.js';
import { COUNTY, days, workingDays } from './definition-rows.js';

const TRANSFER = '行政执法机关移送涉嫌犯罪案件的规定';
const PETITION = '信访工作条例';
const SUPERVISION = '政府督查工作条例 第十七条';

/** Clocks of 公安局, 信访局, 督查 and 纪委监委, 金融局. */
export const AGENCY_DEFINITIONS: readonly DeadlineDefinition[] = [
  days('DL-P01', '公安机关立案决定', 3, `${TRANSFER} 第八条`, {
    extendableTo: [10, 30, 60].map((length) => ({ length, unit: 'natural-day' as const })),
    startsOn: ['ClueReceived'],
    stopsOn: ['CaseFilingDecided', 'NonFilingDecided', 'ClueForwarded'],
  }),
  days('DL-P02', '不予立案后提请复议', 3, `${TRANSFER} 第九条`, {
    startsOn: ['NonFilingDecided'],
    stopsOn: ['ReconsiderationRequested'],
  }),
  days('DL-P03', '复议决定', 3, `${TRANSFER} 第九条`, {
    startsOn: ['ReconsiderationRequested'],
    stopsOn: ['ReconsiderationDecided'],
  }),
  days('DL-P04', '立案后移交涉案物品', 3, `${TRANSFER} 第十二条`, { startsOn: ['CaseFilingDecided'] }),

  days('DL-E01', '信访事项登记转送交办', 15, `${PETITION} 第二十二条`, {
    startsOn: ['MatterRegistered'],
    stopsOn: ['MatterForwarded', 'MatterRouted'],
  }),
  days('DL-E02', '书面告知信访人是否受理', 15, `${PETITION} 第二十三条`, {
    startsOn: ['MatterForwarded'],
    stopsOn: ['MatterAccepted'],
  }),
  workingDays('DL-E03', '办理单位提出异议', 5, `${PETITION} 第二十三条`, {
    startsOn: ['MatterForwarded'],
    stopsOn: ['RecipientObjected'],
  }),
  days('DL-E04', '申诉求决办结', 60, `${PETITION} 第三十四条`, {
    extendableTo: [{ length: 90, unit: 'natural-day' }],
    startsOn: ['MatterAccepted'],
    stopsOn: ['OpinionIssued', 'MatterClosed'],
  }),
  days('DL-E05', '延期办理', 30, `${PETITION} 第三十四条`, {
    startsOn: ['MatterExtended'],
    stopsOn: ['OpinionIssued', 'MatterClosed'],
  }),
  days('DL-E06', '申请复查', 30, `${PETITION} 第三十五条`, {
    startsOn: ['OpinionIssued'],
    stopsOn: ['ReviewRequested'],
  }),
  days('DL-E07', '复查意见', 30, `${PETITION} 第三十五条`, {
    startsOn: ['ReviewRequested'],
    stopsOn: ['ReviewDecided'],
  }),
  days('DL-E08', '申请复核', 30, `${PETITION} 第三十六条`, {
    startsOn: ['ReviewDecided'],
    stopsOn: ['RecheckRequested'],
  }),
  days('DL-E09', '复核意见（听证时间不计）', 30, `${PETITION} 第三十六条`, {
    startsOn: ['RecheckRequested'],
    stopsOn: ['RecheckDecided'],
  }),

  days('DL-S01', '对督查结论申请复核', 30, SUPERVISION),
  days('DL-S02', '督查结论复核决定', 30, SUPERVISION),
  workingDays('DL-D01', '检举控告转办', 5, '纪检监察机关处理检举控告工作规则'),

  workingDays('DL-F01', '专项借款支用联合会审', 3, COUNTY, {
    startsOn: ['DrawdownRequested'],
    stopsOn: ['DrawdownPaid', 'DrawdownRefused'],
  }),
  workingDays('DL-F02', '银行答复白名单推送', 10, COUNTY, {
    startsOn: ['WhitelistPushed', 'RectifiedAndRepushed'],
    stopsOn: ['BankDeclined', 'CreditApproved'],
  }),
];
