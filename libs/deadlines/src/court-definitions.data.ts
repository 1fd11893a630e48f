import type { DeadlineDefinition } from './deadline-definition.js';
import { days, months } from './definition-rows.js';

const bankruptcy = (article: string) => `企业破产法 第${article}条`;
const civil = (article: string) => `民事诉讼法 第${article}条`;

/**
 * Bankruptcy (企业破产法 2006; under revision since 2025, hence versioned) and civil suits. DL-C10 and DL-C11 bound the
 * period for filing claims, which the court sets between them.
 */
export const COURT_DEFINITIONS: readonly DeadlineDefinition[] = [
  days('DL-C01', '债权人申请后通知债务人', 5, bankruptcy('十'), {
    startsOn: ['InsolvencyFiled'],
    stopsOn: ['DebtorNotified'],
  }),
  days('DL-C02', '债务人异议', 7, bankruptcy('十'), { startsOn: ['DebtorNotified'], stopsOn: ['DebtorObjected'] }),
  days('DL-C03', '异议期满后裁定是否受理', 10, bankruptcy('十'), {
    stopsOn: ['InsolvencyAccepted', 'InsolvencyRefused'],
  }),
  days('DL-C04', '其他申请裁定是否受理', 15, bankruptcy('十'), {
    extendableTo: [{ length: 30, unit: 'natural-day' }],
    startsOn: ['InsolvencyFiled'],
    stopsOn: ['InsolvencyAccepted', 'InsolvencyRefused'],
  }),
  days('DL-C05', '送达受理裁定', 5, bankruptcy('十一'), { startsOn: ['InsolvencyAccepted'] }),
  days('DL-C06', '债务人提交财产状况说明和账册', 15, bankruptcy('十一')),
  days('DL-C07', '通知已知债权人并公告', 25, bankruptcy('十四'), {
    startsOn: ['InsolvencyAccepted'],
    stopsOn: ['NoticePublished'],
  }),
  months('DL-C08', '管理人决定解除或继续履行合同', 2, bankruptcy('十八'), { startsOn: ['InsolvencyAccepted'] }),
  days('DL-C09', '管理人答复对方催告', 30, bankruptcy('十八')),
  days('DL-C10', '债权申报期限（最短）', 30, bankruptcy('四十五'), { kind: 'minimum', startsOn: ['NoticePublished'] }),
  months('DL-C11', '债权申报期限（最长）', 3, bankruptcy('四十五'), { startsOn: ['NoticePublished'] }),
  days('DL-C12', '申报期满后召开第一次债权人会议', 15, bankruptcy('六十二'), { stopsOn: ['CreditorsMeetingHeld'] }),
  months('DL-C13', '提交重整计划草案', 6, bankruptcy('七十九'), {
    extendableTo: [{ length: 9, unit: 'month' }],
    startsOn: ['InsolvencyAccepted'],
    stopsOn: ['PlanDraftSubmitted'],
  }),
  days('DL-C14', '召开债权人会议表决草案', 30, bankruptcy('八十四'), {
    startsOn: ['PlanDraftSubmitted'],
    stopsOn: ['GroupVoted'],
  }),
  days('DL-C15', '草案通过后申请批准', 10, bankruptcy('八十六')),
  days('DL-C16', '裁定批准重整计划', 30, bankruptcy('八十六'), {
    stopsOn: ['ReorganisationPlanApproved', 'ReorganisationPlanRejected'],
  }),
  days('DL-C17', '送达宣告破产裁定', 5, bankruptcy('一百零七'), { startsOn: ['BankruptcyDeclared'] }),
  days('DL-C18', '宣告破产后通知债权人并公告', 10, bankruptcy('一百零七'), { startsOn: ['BankruptcyDeclared'] }),
  days('DL-C19', '分配完结后裁定终结程序', 15, bankruptcy('一百二十'), { stopsOn: ['ProcedureClosed'] }),
  days('DL-C20', '终结后办理注销登记', 10, bankruptcy('一百二十一'), { startsOn: ['ProcedureClosed'] }),
  days('DL-C21', '民事起诉立案', 7, civil('一百二十六'), { stopsOn: ['SuitRegistered'] }),
  months('DL-C22', '普通程序审结', 6, civil('一百五十二'), {
    extendableTo: [{ length: 12, unit: 'month' }],
    startsOn: ['SuitRegistered'],
    stopsOn: ['SuitMediated', 'JudgmentGiven'],
    suspendedOn: ['SuitStayed'],
  }),
  months('DL-C23', '简易程序审结', 3, civil('一百六十四'), {
    extendableTo: [{ length: 4, unit: 'month' }],
    startsOn: ['SuitRegistered'],
    stopsOn: ['SuitMediated', 'JudgmentGiven'],
    suspendedOn: ['SuitStayed'],
  }),
  months('DL-C24', '二审审结', 3, civil('一百八十三'), { stopsOn: ['JudgmentEffective'] }),
];
