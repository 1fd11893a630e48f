import type { ClosureCaseEvent } from '../closure-case/closure-events.js';
import type { DispositionPlanEvent } from '../disposition-plan/disposition-plan.js';
import type { EnterpriseEvent } from '../enterprise/enterprise.js';
import type { EvidenceEvent } from '../evidence/evidence.js';
import type { FigureRestated } from '../figure-restatement/figure-restatement.js';
import type { IssueTrackEvent } from '../issue-track/issue-track.js';
import type { LedgerMembershipEvent } from '../ledger-membership/ledger-membership.js';
import type { OpinionEvent } from '../opinion/opinion.js';
import type { StatusClaimsEvent } from '../status-claim/status-claims.js';
import type { SupervisionTaskEvent } from '../supervision-task/supervision-task.js';
import type { TroubledProjectEvent } from '../troubled-project/troubled-project.js';

/** What is noted for a rule from other services is theirs to tell. */
type Told<Event extends { readonly type: string }> = Exclude<Event['type'], 'GateFactNoted' | 'ProjectFactNoted'>;

type Open =
  | Told<TroubledProjectEvent>
  | Told<LedgerMembershipEvent>
  | Told<DispositionPlanEvent>
  | Told<StatusClaimsEvent>
  | Told<ClosureCaseEvent>
  | Told<SupervisionTaskEvent>
  | Told<IssueTrackEvent>
  | Told<FigureRestated>;

/** 内部: everyone signed in sees them, as they see the lists that are made of them. An event without a label does not compile. */
export const OPEN_EVENTS: Readonly<Record<Open, string>> = {
  ProjectRegistered: '项目建档',
  LedgerRowImported: '台账导入',
  LedgerRowReverted: '台账导入行撤回',
  ProjectProfileChanged: '基本信息变更',
  ProblemIdentified: '问题认定',
  ProblemReclassified: '问题类型调整',
  DutyAssigned: '责任落实',
  DutyHandedOver: '责任移交',
  LedgerEntered: '纳入台账',
  LedgerLevelChanged: '台账级别调整',
  LedgerWithdrawalRequested: '申请移出台账',
  LedgerWithdrawalApproved: '同意移出台账',
  LedgerWithdrawalRefused: '不同意移出',
  PlanDrafted: '一楼一策方案起草',
  LegalReviewRequested: '提请合法性审查',
  LegalReviewPassed: '合法性审查通过',
  LegalReviewFailed: '合法性审查不通过',
  PlanApproved: '方案批准',
  PlanRevised: '方案修订',
  DeadlineAdjusted: '时限调整',
  MilestoneScheduled: '节点排定',
  MilestoneRescheduled: '节点调整',
  MilestoneAchieved: '节点完成',
  MilestoneMissed: '节点逾期',
  ResumptionClaimed: '申报复工',
  DeliveryClaimed: '申报交付',
  TitleReadyClaimed: '申报可办证',
  ResolutionClaimed: '申报化解',
  ClaimWithdrawn: '撤回申报',
  ClaimUnderQuery: '存疑核查',
  ClaimVerified: '核实属实',
  ClaimRejected: '核查不实',
  ClaimLapsed: '状态失效(停滞)',
  CorroborationRequested: '印证请求',
  CorroborationReceived: '印证结果',
  ProgressReported: '形象进度申报',
  LabourReported: '实名制用工(人社)',
  SiteVisitRecorded: '现场核查',
  SurveyRecorded: '入户抽查',
  TitleCountReported: '办证数登记(登记中心)',
  AcceptanceReported: '竣工验收申报',
  PauseApproved: '停工报备批准',
  ClosureApplied: '申请销号',
  ClosureConsentRequested: '会签请求',
  ClosureConsented: '会签同意',
  ClosureObjected: '会签异议',
  ClosureNoticePublished: '销号公示',
  ClosureObjectionReceived: '公示异议',
  ClosureReturned: '退回补正',
  ClosureAccepted: '办公室验收',
  ClosureApproved: '领导小组审定',
  CityCheckPassed: '市级核查通过',
  CityCheckFailed: '市级核查未通过',
  ProjectClosed: '销号',
  FindingRaised: '问题发现',
  RectificationVerified: '整改复核',
  ReinspectionPassed: '回头看通过',
  ReinspectionFailed: '回头看未通过',
  ProjectReopened: '重新纳入',
  TaskIssued: '交办',
  TaskSigned: '签收',
  TaskDeclined: '异议退回',
  TaskProgressed: '进展反馈',
  ExtensionRequested: '申请延期',
  ExtensionGranted: '准予延期',
  ExtensionRefused: '不准延期',
  ResultSubmitted: '报办结',
  ResultReturned: '退回重办',
  TaskCompleted: '办结',
  ReminderIssued: '督查单(蓝橙红)',
  BlockageRaised: '堵点提出',
  IssueClassified: '个性/共性认定',
  HandlingAuthorised: '个性问题授权',
  FilingReported: '备案报告',
  FilingAcknowledged: '备案同意',
  FilingObjected: '备案异议',
  AuthorisedActReported: '授权办理报告',
  IssueEscalated: '提交领导小组',
  ResolutionNoted: '议定事项记录',
  PolicyMeasureAdopted: '政策措施出台',
  PolicyMeasureApplied: '措施落地',
  FigureRestated: '数据更正说明',
};

/** 工作秘密: for who oversees. Clues (L3) and what members said in meetings are in no list. */
export const RESTRICTED_EVENTS: Readonly<
  Record<Told<EvidenceEvent> | Told<EnterpriseEvent> | Told<OpinionEvent>, string>
> = {
  EvidenceSubmitted: '佐证材料提交',
  EvidenceFlagged: '疑点标记',
  EvidenceCleared: '疑点排除',
  UrgingNoticeServed: '督促函送达',
  CommitmentMade: '企业承诺',
  CommitmentBroken: '承诺未履行',
  EnterpriseHeard: '听取企业陈述',
  LyingFlatFound: '躺平认定',
  MeasureDecided: '约束措施决定',
  MeasureRequested: '商请采取措施',
  MeasureExecuted: '措施执行',
  MeasureDeclined: '不采取措施(说明)',
  MeasureLifted: '措施解除',
  OpinionGiven: '领导批示',
  OpinionDispatched: '意见转办',
};
