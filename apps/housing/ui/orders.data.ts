import { ordersOf } from '#ui/order.js';
import { CLAIMS_MADE, RESOLVED_ITEMS } from '#ui/lists.data.js';
import type { paths } from './generated/api.js';
import { EVIDENCE, ISSUES, OPINIONS, POLICIES, STANDARDS, TASKS } from './lists.data.js';
import { METRICS } from './metrics.data.js';
import { PROBLEM_TYPE_CHOICES } from './problem-types.data.js';
import { THRESHOLD_FIELDS } from './rules/thresholds.data.js';

const order = ordersOf<paths>('housing');

const ROLES_1 = ['office.clerk', 'office.head'] as const;
const ROLES_2 = ['bureau.clerk'] as const;
const ROLES_3 = ['bureau.head'] as const;
const ROLES_4 = [
  'office.clerk',
  'office.head',
  'bureau.clerk',
  'bureau.head',
  'planning',
  'township',
  'registry',
  'tax',
  'labour',
  'water',
] as const;
const ROLES_5 = ['leader'] as const;
const ROLES_6 = ['bureau.clerk', 'bureau.head'] as const;
const ROLES_7 = [
  'office.clerk',
  'office.head',
  'bureau.clerk',
  'bureau.head',
  'planning',
  'township',
  'registry',
  'tax',
  'labour',
  'water',
  'justice',
  'supervisor',
] as const;
const ROLES_8 = ['bureau.clerk', 'bureau.head', 'planning'] as const;
const ROLES_9 = ['labour'] as const;
const ROLES_10 = ['office.clerk', 'office.head', 'bureau.clerk', 'bureau.head'] as const;
const ROLES_11 = ['office.clerk', 'office.head', 'bureau.clerk', 'bureau.head', 'planning', 'township'] as const;
const ROLES_12 = ['justice'] as const;
const ROLES_13 = ['office.clerk', 'office.head', 'bureau.clerk', 'bureau.head', 'planning'] as const;
const ROLES_14 = ['bureau.clerk', 'bureau.head', 'supervisor'] as const;
const ROLES_15 = ['office.clerk', 'office.head', 'township'] as const;
const ROLES_16 = ['registry'] as const;

export const launchCampaign = order('post', '/api/campaigns', {
  title: '部署专项行动',
  roles: ROLES_1,
  fields: {
    campaignId: { kind: 'serial', label: '行动编号' },
    name: { kind: 'text', label: '名称' },
    from: { kind: 'day', label: '自' },
    docId: { kind: 'text', label: '文件', from: POLICIES },
  },
});

export const draftClue = order('post', '/api/clues', {
  title: '起草线索',
  roles: ROLES_2,
  fields: {
    clueNo: { kind: 'serial', label: '线索编号' },
    projectId: { kind: 'project', label: '项目' },
    category: {
      kind: 'choice',
      label: '类别',
      choices: [
        ['fund-raising', '非法集资'],
        ['contract-fraud', '合同诈骗'],
        ['embezzlement', '挪用资金'],
        ['wage-refusal', '拒不支付劳动报酬'],
        ['duty-crime', '职务犯罪'],
      ],
    },
    secondOfficer: { kind: 'text', label: '复核人员账户' },
    content: { kind: 'long', label: '内容' },
    attachmentsHash: { kind: 'text', label: '附件摘要（SHA-256）' },
  },
});

export const confirmClue = order('post', '/api/clues/{clueNo}/confirmation', {
  title: '复核线索',
  roles: ROLES_2,
  fields: {},
});

export const decideTransfer = order('post', '/api/clues/{clueNo}/decision', {
  title: '负责人决定',
  roles: ROLES_3,
  fields: { approve: { kind: 'flag', label: '同意' }, reason: { kind: 'long', label: '理由', optional: true } },
});

export const transferClue = order('post', '/api/clues/{clueNo}/transfer', {
  title: '移送公安',
  roles: ROLES_2,
  fields: {},
});

export const raiseBlockage = order('post', '/api/issues', {
  title: '上报堵点',
  roles: ROLES_4,
  fields: {
    issueId: { kind: 'serial', label: '堵点编号' },
    desc: { kind: 'long', label: '描述' },
    projects: { kind: 'projects', label: '项目' },
  },
});

export const reportAct = order('post', '/api/issues/{issueId}/acts', {
  title: '登记授权办理',
  roles: ROLES_4,
  fields: {
    scope: { kind: 'long', label: '范围' },
    amount: { kind: 'number', label: '数额' },
    unit: { kind: 'text', label: '单位' },
    result: { kind: 'long', label: '结果' },
    occurredOn: { kind: 'day', label: '发生日期（早于今天时填）', optional: true },
  },
});

export const applyPolicyBack = order('post', '/api/issues/{issueId}/applied-measures', {
  title: '登记措施适用',
  roles: ROLES_4,
  fields: { projectId: { kind: 'project', label: '项目' }, result: { kind: 'long', label: '结果' } },
});

export const authoriseHandling = order('post', '/api/issues/{issueId}/authorisation', {
  title: '授权',
  roles: ROLES_1,
  fields: {
    to: { kind: 'agency', label: '被授权机关' },
    scope: { kind: 'long', label: '范围' },
    amount: { kind: 'number', label: '额度' },
    unit: { kind: 'text', label: '单位' },
    expiry: { kind: 'day', label: '有效期至' },
  },
});

export const classifyCommon = order('post', '/api/issues/{issueId}/common-finding', {
  title: '认定共性问题',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const escalateIssue = order('post', '/api/issues/{issueId}/escalation', {
  title: '提请领导小组',
  roles: ROLES_1,
  fields: { proposal: { kind: 'long', label: '建议' } },
});

export const fileReport = order('post', '/api/issues/{issueId}/filing', {
  title: '备案',
  roles: ROLES_4,
  fields: {
    act: { kind: 'text', label: '事项' },
    docNo: { kind: 'text', label: '文号' },
    clause: { kind: 'text', label: '条款' },
    risk: { kind: 'long', label: '风险说明' },
  },
});

export const acknowledgeFiling = order('post', '/api/issues/{issueId}/filing-acknowledgement', {
  title: '备案收悉',
  roles: ROLES_1,
  fields: {},
});

export const objectFiling = order('post', '/api/issues/{issueId}/filing-objection', {
  title: '备案异议',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' }, stop: { kind: 'flag', label: '要求停止' } },
});

export const classifyIndividual = order('post', '/api/issues/{issueId}/individual-finding', {
  title: '认定个性问题',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const adoptMeasure = order('post', '/api/issues/{issueId}/measure', {
  title: '出台措施',
  roles: ROLES_1,
  fields: {
    measure: { kind: 'text', label: '措施' },
    docId: { kind: 'text', label: '文件', from: POLICIES },
    itemId: { kind: 'text', label: '事项编号' },
  },
});

export const requestIssueReview = order('post', '/api/issues/{issueId}/reviews', {
  title: '提请合法性审查',
  roles: ROLES_1,
  hint: '共性问题的措施须先通过司法局合法性审查，审查不少于 7 个工作日；不填答复期限即按最短期限。',
  fields: { materials: { kind: 'lines', label: '材料' }, answerBy: { kind: 'day', label: '答复期限', optional: true } },
});

export const answerIssueReview = order('post', '/api/issues/{issueId}/review-opinions', {
  title: '合法性审查意见',
  roles: ROLES_12,
  fields: {
    result: {
      kind: 'choice',
      label: '结果',
      choices: [
        ['passed', '合格'],
        ['failed', '不合格'],
      ],
    },
    opinion: { kind: 'long', label: '意见' },
  },
});

export const setKeyPeriod = order('post', '/api/key-periods', {
  title: '设定保障期',
  roles: ROLES_1,
  fields: {
    periodId: { kind: 'serial', label: '保障期编号' },
    name: { kind: 'text', label: '名称' },
    from: { kind: 'day', label: '自' },
    to: { kind: 'day', label: '至' },
    targetPercent: { kind: 'number', label: '目标（%）' },
    asOf: { kind: 'day', label: '截至' },
  },
});

export const holdMeeting = order('post', '/api/meetings/{meetingNo}/attendance', {
  title: '登记到会',
  roles: ROLES_1,
  fields: {
    chair: { kind: 'text', label: '主持人' },
    members: { kind: 'lines', label: '成员' },
    present: { kind: 'lines', label: '到会人员' },
    quorum: { kind: 'number', label: '法定人数' },
  },
});

export const recordDissent = order('post', '/api/meetings/{meetingNo}/dissents', {
  title: '登记不同意见',
  roles: ROLES_1,
  fields: {
    itemId: { kind: 'text', label: '事项编号', open: true },
    member: { kind: 'text', label: '成员' },
    text: { kind: 'long', label: '内容' },
    projectId: { kind: 'project', label: '项目', optional: true },
  },
});

export const sendMaterials = order('post', '/api/meetings/{meetingNo}/materials', {
  title: '发送会议材料',
  roles: ROLES_1,
  fields: { meetsOn: { kind: 'day', label: '会议日期' }, hash: { kind: 'text', label: '材料摘要（SHA-256）' } },
});

export const adoptResolution = order('post', '/api/meetings/{meetingNo}/resolution', {
  title: '形成决议',
  roles: ROLES_1,
  fields: {
    items: {
      kind: 'rows',
      label: '事项',
      fields: {
        id: { kind: 'text', label: '编号' },
        title: { kind: 'text', label: '标题' },
        projectId: { kind: 'project', label: '项目', optional: true },
        issueId: { kind: 'choice', label: '堵点', from: ISSUES, optional: true },
        owner: { kind: 'agency', label: '责任机关', optional: true },
        due: { kind: 'day', label: '期限', optional: true },
      },
    },
    reason: { kind: 'long', label: '理由', optional: true },
  },
});

export const recordStatement = order('post', '/api/meetings/{meetingNo}/statements', {
  title: '登记发言',
  roles: ROLES_1,
  fields: { speaker: { kind: 'text', label: '发言人' }, text: { kind: 'long', label: '内容' } },
});

export const castVote = order('post', '/api/meetings/{meetingNo}/votes', {
  title: '登记表决',
  roles: ROLES_1,
  fields: {
    itemId: { kind: 'text', label: '事项编号', open: true },
    member: { kind: 'text', label: '成员' },
    vote: {
      kind: 'choice',
      label: '表决',
      choices: [
        ['for', '同意'],
        ['against', '反对'],
        ['abstain', '弃权'],
      ],
    },
  },
});

export const giveOpinion = order('post', '/api/opinions', {
  title: '批示',
  roles: ROLES_5,
  fields: {
    opinionId: { kind: 'serial', label: '批示编号' },
    projectId: { kind: 'project', label: '项目', optional: true },
    text: { kind: 'long', label: '内容' },
    supervise: { kind: 'flag', label: '列入督办' },
    lead: { kind: 'agency', label: '牵头机关', optional: true },
    due: { kind: 'day', label: '期限', optional: true },
  },
});

export const dispatchOpinion = order('post', '/api/opinions/{opinionId}/dispatch', {
  title: '批示落实',
  roles: ROLES_1,
  fields: {
    taskId: { kind: 'choice', label: '督办事项', from: TASKS, optional: true },
    noAction: { kind: 'text', label: '不交办的理由', optional: true },
  },
});

export const publishDocument = order('post', '/api/policies', {
  title: '发布文件',
  roles: ROLES_1,
  fields: {
    docId: { kind: 'text', label: '文件编号' },
    docNo: { kind: 'text', label: '文号' },
    title: { kind: 'text', label: '标题' },
    issuer: { kind: 'text', label: '制发机关' },
    validFrom: { kind: 'day', label: '生效日期' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['closing-standard', '销号标准'],
        ['policy', '政策'],
        ['measure', '措施'],
        ['superior', '上级文件'],
      ],
    },
    marking: {
      kind: 'choice',
      label: '密级',
      choices: [
        ['无', '无'],
        ['内部', '内部'],
        ['秘密', '秘密'],
        ['机密', '机密'],
        ['绝密', '绝密'],
      ],
    },
    clauses: {
      kind: 'rows',
      label: '条款',
      fields: { clause: { kind: 'text', label: '条款' }, text: { kind: 'long', label: '内容' } },
    },
  },
});

export const supersedeDocument = order('post', '/api/policies/{docId}/succession', {
  title: '文件替换',
  roles: ROLES_1,
  fields: { by: { kind: 'choice', label: '由何文件替换', from: POLICIES }, from: { kind: 'day', label: '自' } },
});

export const registerProject = order('put', '/api/projects/{projectCode}', {
  title: '项目建档',
  roles: ROLES_1,
  fields: {
    name: { kind: 'text', label: '名称' },
    registeredName: { kind: 'text', label: '备案名', optional: true },
    category: {
      kind: 'choice',
      label: '类别',
      choices: [
        ['commodity', '商品房'],
        ['resettlement', '征收安置'],
      ],
    },
    township: { kind: 'text', label: '属地' },
    address: { kind: 'text', label: '地址' },
    developer: { kind: 'text', label: '开发企业' },
    developerUscc: { kind: 'text', label: '统一社会信用代码' },
    flats: { kind: 'number', label: '套数' },
    sold: { kind: 'number', label: '已售套数', optional: true },
    households: { kind: 'number', label: '户数' },
  },
});

export const reportAcceptance = order('post', '/api/projects/{projectCode}/acceptances', {
  title: '登记竣工验收',
  roles: ROLES_6,
  fields: {
    flats: { kind: 'number', label: '套数' },
    acceptedOn: { kind: 'day', label: '验收日期' },
    filedOn: { kind: 'day', label: '备案日期' },
    filedNo: { kind: 'text', label: '备案号' },
  },
});

export const recordBreach = order('post', '/api/projects/{projectCode}/breaches', {
  title: '登记违诺',
  roles: ROLES_6,
  fields: { itemId: { kind: 'text', label: '承诺事项' }, fact: { kind: 'long', label: '事实' } },
});

export const reportCityCheck = order('post', '/api/projects/{projectCode}/city-checks', {
  title: '登记市级抽查',
  roles: ROLES_1,
  fields: {
    passed: { kind: 'flag', label: '合格' },
    docId: { kind: 'text', label: '文件', from: POLICIES },
    reasons: { kind: 'text', label: '理由', optional: true },
  },
});

export const answerCorroboration = order('post', '/api/projects/{projectCode}/claims/{claimId}/corroborations', {
  title: '答复佐证',
  roles: ROLES_7,
  fields: {
    witness: { kind: 'text', label: '印证项' },
    result: {
      kind: 'choice',
      label: '结果',
      choices: [
        ['holds', '属实'],
        ['fails', '不属实'],
        ['unknown', '无法核实'],
      ],
    },
    facts: { kind: 'long', label: '事实' },
    figure: { kind: 'number', label: '数量', optional: true },
  },
});

export const queryClaim = order('post', '/api/projects/{projectCode}/claims/{claimId}/query', {
  title: '列为存疑',
  roles: ROLES_1,
  fields: { flags: { kind: 'lines', label: '疑点规则' } },
});

export const rejectClaim = order('post', '/api/projects/{projectCode}/claims/{claimId}/rejection', {
  title: '不予认定',
  roles: ROLES_1,
  fields: {
    reasonClass: {
      kind: 'choice',
      label: '不予认定的类别',
      choices: [
        ['falsified', '不实'],
        ['unproven', '证据不足'],
        ['incomplete', '材料不全'],
      ],
    },
    reasons: { kind: 'lines', label: '理由' },
    evidence: { kind: 'choices', label: '依据', from: EVIDENCE, optional: true },
  },
});

export const recordSurvey = order('post', '/api/projects/{projectCode}/claims/{claimId}/surveys', {
  title: '登记抽样回访',
  roles: ROLES_1,
  fields: { asked: { kind: 'number', label: '回访户数' }, satisfied: { kind: 'number', label: '认可户数' } },
});

export const verifyClaim = order('post', '/api/projects/{projectCode}/claims/{claimId}/verification', {
  title: '核实认定',
  roles: ROLES_1,
  fields: {},
});

export const withdrawClaim = order('post', '/api/projects/{projectCode}/claims/{claimId}/withdrawal', {
  title: '撤回申报',
  roles: ROLES_8,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const closeProject = order('post', '/api/projects/{projectCode}/closings', {
  title: '销号',
  roles: ROLES_1,
  fields: {},
});

export const acceptClosure = order('post', '/api/projects/{projectCode}/closure-acceptances', {
  title: '登记销号验收',
  roles: ROLES_1,
  fields: { inspectors: { kind: 'lines', label: '验收人员' } },
});

export const applyClosure = order('post', '/api/projects/{projectCode}/closure-applications', {
  title: '申请销号',
  roles: ROLES_8,
  fields: { standardVersion: { kind: 'choice', label: '销号标准版本', from: STANDARDS } },
});

export const consentToClosure = order('post', '/api/projects/{projectCode}/closure-consents', {
  title: '会签同意',
  roles: ROLES_7,
  fields: { caseRevision: { kind: 'fixed', label: '案卷版本' } },
});

export const returnClosure = order('post', '/api/projects/{projectCode}/closure-returns', {
  title: '退回补正',
  roles: ROLES_1,
  danger: true,
  hint: '退回后本次申请的会签、公示、验收、审定一并失效，补正后须重新申请；化解申报不受影响。',
  fields: { reason: { kind: 'long', label: '理由' }, corrections: { kind: 'lines', label: '须补正的事项' } },
});

export const decideClosure = order('post', '/api/projects/{projectCode}/closure-decisions', {
  title: '会议审定',
  roles: ROLES_1,
  fields: { resolutionId: { kind: 'choice', label: '决议（议定事项）', from: RESOLVED_ITEMS } },
});

export const publishNotice = order('post', '/api/projects/{projectCode}/closure-notices', {
  title: '公示',
  roles: ROLES_1,
  fields: { text: { kind: 'long', label: '内容' }, channel: { kind: 'text', label: '渠道' } },
});

export const objectToClosure = order('post', '/api/projects/{projectCode}/closure-objections', {
  title: '会签异议',
  roles: ROLES_7,
  fields: {
    caseRevision: { kind: 'fixed', label: '案卷版本' },
    fact: { kind: 'long', label: '事实' },
    wouldSatisfy: { kind: 'long', label: '怎样即可同意' },
  },
});

export const recordCommitment = order('post', '/api/projects/{projectCode}/commitments', {
  title: '登记企业承诺',
  roles: ROLES_6,
  fields: {
    items: {
      kind: 'rows',
      label: '事项',
      fields: {
        itemId: { kind: 'serial', label: '事项编号' },
        what: { kind: 'text', label: '承诺内容' },
        due: { kind: 'day', label: '期限' },
      },
    },
  },
});

export const requestCorroboration = order('post', '/api/projects/{projectCode}/corroboration-requests', {
  title: '请求佐证',
  roles: ROLES_1,
  fields: {
    claim: {
      kind: 'choice',
      label: '申报事项',
      choices: [
        ['resumption', '复工'],
        ['delivery', '交付'],
        ['titleReady', '办证'],
        ['resolution', '化解'],
      ],
    },
    witness: { kind: 'text', label: '印证项' },
    agency: { kind: 'agency', label: '机关' },
    question: { kind: 'long', label: '要求' },
  },
});

export const claimDelivery = order('post', '/api/projects/{projectCode}/delivery-claims', {
  title: '申报交付',
  roles: ROLES_8,
  fields: {
    delivered: { kind: 'number', label: '已交付套数' },
    registerHash: { kind: 'text', label: '交付清单摘要（SHA-256）', optional: true },
  },
});

export const assignDuty = order('post', '/api/projects/{projectCode}/duties', {
  title: '明确责任',
  roles: ROLES_1,
  fields: {
    duties: {
      kind: 'rows',
      label: '责任',
      fields: {
        role: {
          kind: 'choice',
          label: '责任角色',
          choices: [
            ['county-leader', '包案县领导'],
            ['lead-unit', '牵头单位'],
            ['territory', '属地'],
            ['task-force', '专班'],
            ['cooperating', '配合单位'],
          ],
        },
        agency: { kind: 'agency', label: '机关' },
        person: { kind: 'text', label: '责任人', optional: true },
      },
    },
  },
});

export const submitEvidence = order('post', '/api/projects/{projectCode}/evidence', {
  title: '提交证据',
  roles: ROLES_7,
  fields: {
    claimId: { kind: 'choice', label: '申报', from: CLAIMS_MADE, optional: true },
    items: {
      kind: 'rows',
      label: '事项',
      fields: {
        evidenceId: { kind: 'serial', label: '证据编号' },
        sha256: { kind: 'text', label: 'SHA-256' },
        kind: {
          kind: 'choice',
          label: '类型',
          choices: [
            ['photo', '照片'],
            ['video', '视频'],
            ['doc', '文件'],
            ['measurement', '测量'],
            ['register', '登记资料'],
          ],
        },
        capturedAt: { kind: 'moment', label: '拍摄时间' },
        source: {
          kind: 'choice',
          label: '来源',
          choices: [
            ['in-app-camera', '平台拍照'],
            ['gallery', '相册'],
            ['import', '导入'],
            ['drone', '无人机'],
            ['fixed-camera', '固定摄像'],
          ],
        },
        point: { kind: 'text', label: '点位', optional: true },
        phash: { kind: 'text', label: '感知摘要', optional: true },
      },
    },
  },
});

export const flagByHuman = order('post', '/api/projects/{projectCode}/evidence-flags', {
  title: '标记疑点',
  roles: ROLES_1,
  fields: {
    evidenceId: { kind: 'choice', label: '证据', from: EVIDENCE },
    rule: {
      kind: 'choice',
      label: '规则',
      choices: [
        ['AF-P08', '固定点位无变化'],
        ['AF-P09', '翻拍照片或屏幕'],
        ['AF-P10', '经过修图'],
        ['AF-P13', '天气、季节不符'],
        ['AF-P14', '点位与说明不符'],
      ],
    },
    severity: {
      kind: 'choice',
      label: '程度',
      choices: [
        ['yellow', '黄（一般）'],
        ['red', '红（严重）'],
      ],
    },
    reason: { kind: 'long', label: '理由' },
  },
});

export const clearFlag = order('post', '/api/projects/{projectCode}/evidence-flags/{flagId}/clearance', {
  title: '排除疑点',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const failReinspection = order('post', '/api/projects/{projectCode}/failed-reinspections', {
  title: '回头看不合格',
  roles: ROLES_1,
  fields: {
    month: {
      kind: 'choice',
      label: '第几个月',
      choices: [
        [3, '3个月'],
        [6, '6个月'],
        [12, '12个月'],
        [24, '24个月'],
        [36, '36个月'],
      ],
    },
    failed: {
      kind: 'rows',
      label: '不合格项',
      fields: {
        item: { kind: 'text', label: '问题' },
        claimId: { kind: 'choice', label: '申报', from: CLAIMS_MADE, optional: true },
      },
    },
  },
});

export const restateFigure = order('post', '/api/projects/{projectCode}/figure-restatements', {
  title: '数据更正说明',
  roles: ROLES_1,
  hint: '只说明今日起的差异，不改动已签发的数据，也不移动任何指标。',
  fields: {
    metric: {
      kind: 'choice',
      label: '指标',
      choices: Object.entries(METRICS),
    },
    before: { kind: 'number', label: '更正前' },
    after: { kind: 'number', label: '更正后' },
    cause: { kind: 'long', label: '原因' },
  },
});

export const raiseFinding = order('post', '/api/projects/{projectCode}/findings', {
  title: '提出验收问题',
  roles: ROLES_1,
  fields: {
    findingId: { kind: 'serial', label: '问题编号' },
    item: { kind: 'text', label: '问题' },
    grade: {
      kind: 'choice',
      label: '等级',
      choices: [
        ['minor', '一般'],
        ['major', '重大'],
      ],
    },
  },
});

export const hearEnterprise = order('post', '/api/projects/{projectCode}/hearing', {
  title: '登记听证',
  roles: ROLES_6,
  fields: {
    summary: { kind: 'long', label: '听证摘要', optional: true },
    noShowProof: { kind: 'long', label: '未到场证明', optional: true },
  },
});

export const reportLabour = order('post', '/api/projects/{projectCode}/labour-reports', {
  title: '报送实名制考勤',
  roles: ROLES_9,
  fields: {
    days: {
      kind: 'rows',
      label: '逐日人数',
      fields: { day: { kind: 'day', label: '日期' }, workers: { kind: 'number', label: '人数' } },
    },
  },
});

export const enterLedger = order('post', '/api/projects/{projectCode}/ledger', {
  title: '纳入台账',
  roles: ROLES_1,
  fields: {
    level: {
      kind: 'choice',
      label: '台账级别',
      choices: [
        ['city', '市级'],
        ['county', '县级'],
      ],
    },
    enteredOn: { kind: 'day', label: '纳入日期' },
    countyLeader: { kind: 'text', label: '包案县领导' },
    leadUnit: { kind: 'agency', label: '牵头单位' },
    territory: { kind: 'agency', label: '属地' },
    planDue: { kind: 'day', label: '方案期限', optional: true },
  },
});

export const transferLedger = order('post', '/api/projects/{projectCode}/ledger-transfers', {
  title: '台账升降级',
  roles: ROLES_1,
  fields: {
    to: {
      kind: 'choice',
      label: '转为',
      choices: [
        ['city', '市级'],
        ['county', '县级'],
      ],
    },
    docNo: { kind: 'text', label: '文号' },
    reason: { kind: 'long', label: '理由' },
  },
});

export const decideWithdrawal = order('post', '/api/projects/{projectCode}/ledger-withdrawal-decisions', {
  title: '移出台账决定',
  roles: ROLES_1,
  fields: {
    decision: {
      kind: 'choice',
      label: '决定',
      choices: [
        ['approved', '批准'],
        ['refused', '不批准'],
      ],
    },
    reason: { kind: 'long', label: '理由' },
    resolutionId: { kind: 'choice', label: '决议（议定事项）', from: RESOLVED_ITEMS, optional: true },
  },
});

export const requestWithdrawal = order('post', '/api/projects/{projectCode}/ledger-withdrawals', {
  title: '申请移出台账',
  roles: ROLES_10,
  fields: {
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['mistaken', '错误纳入'],
        ['merged', '合并'],
        ['city-transfer', '转市级'],
      ],
    },
    docId: { kind: 'text', label: '文件', from: POLICIES },
    reason: { kind: 'long', label: '理由' },
  },
});

export const findLyingFlat = order('post', '/api/projects/{projectCode}/lying-flat-finding', {
  title: '认定躺平',
  roles: ROLES_1,
  fields: {
    unreachableSince: { kind: 'day', label: '自何日失联', optional: true },
    evidence: { kind: 'lines', label: '依据' },
    reason: { kind: 'long', label: '理由' },
  },
});

export const decideMeasure = order('post', '/api/projects/{projectCode}/measures', {
  title: '决定约束措施',
  roles: ROLES_1,
  fields: {
    measureId: { kind: 'serial', label: '措施编号' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['interview', '约谈'],
        ['order', '责令'],
        ['qualification', '资质处理'],
        ['credit', '信用惩戒'],
        ['tax-audit', '税务稽查'],
        ['asset-check', '资产核查'],
        ['consumption-limit', '限制消费'],
        ['clue', '线索移送'],
        ['none', '未发现问题'],
      ],
    },
    body: { kind: 'agency', label: '执行机关' },
    reason: { kind: 'long', label: '理由' },
    docNo: { kind: 'text', label: '文号' },
    clause: { kind: 'text', label: '条款' },
  },
});

export const liftMeasure = order('post', '/api/projects/{projectCode}/measures/{measureId}/lifting', {
  title: '解除措施',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const requestMeasure = order('post', '/api/projects/{projectCode}/measures/{measureId}/request', {
  title: '请求执行措施',
  roles: ROLES_1,
  fields: { to: { kind: 'agency', label: '执行机关' } },
});

export const recordMeasureResult = order('post', '/api/projects/{projectCode}/measures/{measureId}/result', {
  title: '登记措施结果',
  roles: ROLES_1,
  fields: { executed: { kind: 'flag', label: '已执行' }, text: { kind: 'long', label: '内容' } },
});

export const achieveMilestone = order('post', '/api/projects/{projectCode}/milestone-achievements', {
  title: '登记节点完成',
  roles: ROLES_4,
  fields: {
    milestoneId: { kind: 'fixed', label: '节点编号' },
    achievedOn: { kind: 'day', label: '完成日期', optional: true },
    evidence: { kind: 'lines', label: '依据' },
    claimId: { kind: 'choice', label: '申报', from: CLAIMS_MADE, optional: true },
  },
});

export const rescheduleMilestone = order('post', '/api/projects/{projectCode}/milestone-reschedulings', {
  title: '节点改期',
  roles: ROLES_1,
  fields: {
    milestoneId: { kind: 'fixed', label: '节点编号' },
    newDue: { kind: 'day', label: '新期限' },
    reason: { kind: 'long', label: '理由' },
    approver: { kind: 'text', label: '批准人' },
    resolutionId: { kind: 'choice', label: '决议（议定事项）', from: RESOLVED_ITEMS, optional: true },
  },
});

export const scheduleMilestones = order('post', '/api/projects/{projectCode}/milestones', {
  title: '排定节点',
  roles: ROLES_11,
  fields: {
    milestones: {
      kind: 'rows',
      label: '节点',
      fields: {
        milestoneId: { kind: 'serial', label: '节点编号' },
        title: { kind: 'text', label: '标题' },
        due: { kind: 'day', label: '期限' },
        owner: { kind: 'agency', label: '责任机关' },
      },
    },
  },
});

export const recordNoticeObjection = order('post', '/api/projects/{projectCode}/notice-objections', {
  title: '登记公示异议',
  roles: ROLES_1,
  fields: {
    objectionId: { kind: 'serial', label: '异议编号' },
    fact: { kind: 'long', label: '事实' },
    handling: { kind: 'long', label: '处理意见', optional: true },
  },
});

export const passReinspection = order('post', '/api/projects/{projectCode}/passed-reinspections', {
  title: '回头看合格',
  roles: ROLES_1,
  fields: {
    month: {
      kind: 'choice',
      label: '第几个月',
      choices: [
        [3, '3个月'],
        [6, '6个月'],
        [12, '12个月'],
        [24, '24个月'],
        [36, '36个月'],
      ],
    },
    checks: { kind: 'lines', label: '检查项' },
  },
});

export const approvePause = order('post', '/api/projects/{projectCode}/pauses', {
  title: '批准停工期',
  roles: ROLES_1,
  fields: {
    reason: {
      kind: 'choice',
      label: '理由',
      choices: [
        ['春节', '春节'],
        ['中高考', '中高考'],
        ['重污染', '重污染'],
        ['汛期', '汛期'],
        ['冬施', '冬施'],
      ],
    },
    from: { kind: 'day', label: '自' },
    to: { kind: 'day', label: '至' },
  },
});

export const draftPlan = order('post', '/api/projects/{projectCode}/plan', {
  title: '起草方案',
  roles: ROLES_11,
  fields: {
    path: { kind: 'text', label: '处置路径' },
    measures: { kind: 'lines', label: '措施' },
    budget: { kind: 'wan', label: '预算', optional: true },
  },
});

export const approvePlan = order('post', '/api/projects/{projectCode}/plan-approvals', {
  title: '批准方案',
  roles: ROLES_1,
  fields: {
    clauses: {
      kind: 'rows',
      label: '条款',
      fields: { docNo: { kind: 'text', label: '文号' }, clause: { kind: 'text', label: '条款' } },
    },
    riskNote: { kind: 'long', label: '风险提示', optional: true },
    resolutionId: { kind: 'choice', label: '决议（议定事项）', from: RESOLVED_ITEMS, optional: true },
  },
});

export const answerLegalReview = order('post', '/api/projects/{projectCode}/plan-review-opinions', {
  title: '法律审查意见',
  roles: ROLES_12,
  fields: {
    result: {
      kind: 'choice',
      label: '结果',
      choices: [
        ['passed', '合格'],
        ['failed', '不合格'],
      ],
    },
    opinion: { kind: 'long', label: '意见' },
  },
});

export const submitLegalReview = order('post', '/api/projects/{projectCode}/plan-reviews', {
  title: '提请法律审查',
  roles: ROLES_11,
  fields: { materials: { kind: 'lines', label: '材料' }, answerBy: { kind: 'day', label: '答复期限', optional: true } },
});

export const revisePlan = order('post', '/api/projects/{projectCode}/plan-revisions', {
  title: '修订方案',
  roles: ROLES_11,
  fields: {
    diff: { kind: 'long', label: '变更内容' },
    reason: { kind: 'long', label: '理由' },
    path: { kind: 'text', label: '处置路径', optional: true },
    resolutionId: { kind: 'choice', label: '决议（议定事项）', from: RESOLVED_ITEMS, optional: true },
  },
});

export const reclassifyProblem = order('post', '/api/projects/{projectCode}/problem-reclassifications', {
  title: '问题改类',
  roles: ROLES_13,
  fields: {
    problems: {
      kind: 'rows',
      label: '问题',
      fields: {
        problemId: { kind: 'text', label: '问题' },
        to: {
          kind: 'choice',
          label: '改为',
          choices: PROBLEM_TYPE_CHOICES,
        },
      },
    },
    reason: { kind: 'long', label: '理由' },
  },
});

export const identifyProblem = order('post', '/api/projects/{projectCode}/problems', {
  title: '认定问题',
  roles: ROLES_13,
  fields: {
    problemId: { kind: 'serial', label: '问题编号' },
    type: {
      kind: 'choice',
      label: '问题类型',
      choices: PROBLEM_TYPE_CHOICES,
    },
    since: { kind: 'day', label: '自', optional: true },
    households: { kind: 'number', label: '户数', optional: true },
    description: { kind: 'long', label: '说明', optional: true },
  },
});

export const changeProfile = order('post', '/api/projects/{projectCode}/profile-changes', {
  title: '变更概况',
  roles: ROLES_10,
  fields: {
    reason: { kind: 'long', label: '理由' },
    name: { kind: 'text', label: '名称', optional: true },
    registeredName: { kind: 'text', label: '备案名', optional: true },
    township: { kind: 'text', label: '属地', optional: true },
    address: { kind: 'text', label: '地址', optional: true },
    developer: { kind: 'text', label: '开发企业', optional: true },
    developerUscc: { kind: 'text', label: '统一社会信用代码', optional: true },
    contractor: { kind: 'text', label: '施工单位', optional: true },
    supervisorFirm: { kind: 'text', label: '监理单位', optional: true },
    escrowBank: { kind: 'text', label: '监管银行', optional: true },
    flats: { kind: 'number', label: '套数', optional: true },
    sold: { kind: 'number', label: '已售套数', optional: true },
    households: { kind: 'number', label: '户数', optional: true },
    cause: { kind: 'long', label: '成因', optional: true },
    description: { kind: 'long', label: '说明', optional: true },
  },
});

export const reportProgress = order('post', '/api/projects/{projectCode}/progress-reports', {
  title: '报送进度',
  roles: ROLES_14,
  fields: {
    on: { kind: 'day', label: '日期' },
    permille: { kind: 'number', label: '形象进度（‰）' },
    note: { kind: 'long', label: '说明' },
  },
});

export const verifyRectification = order('post', '/api/projects/{projectCode}/rectifications', {
  title: '登记整改',
  roles: ROLES_1,
  fields: { findingId: { kind: 'text', label: '问题' }, result: { kind: 'long', label: '结果' } },
});

export const reopenProject = order('post', '/api/projects/{projectCode}/reopenings', {
  title: '重新开账',
  roles: ROLES_1,
  fields: { reason: { kind: 'long', label: '理由' }, occurredOn: { kind: 'day', label: '发生日期（早于今天时填）' } },
});

export const claimResolved = order('post', '/api/projects/{projectCode}/resolution-claims', {
  title: '申报化解',
  roles: ROLES_8,
  fields: {
    outcomes: {
      kind: 'rows',
      label: '各问题的结果',
      fields: { problemId: { kind: 'text', label: '问题' }, outcome: { kind: 'text', label: '结果' } },
    },
  },
});

export const claimResumption = order('post', '/api/projects/{projectCode}/resumption-claims', {
  title: '申报复工',
  roles: ROLES_8,
  fields: {
    scope: {
      kind: 'choice',
      label: '复工范围',
      choices: [
        ['full', '全面复工'],
        ['partial', '部分复工'],
      ],
    },
    since: { kind: 'day', label: '复工日期' },
    plannedWorkers: { kind: 'number', label: '计划人数' },
    plannedWeekly: { kind: 'number', label: '计划周产值（‰）' },
  },
});

export const recordVisit = order('post', '/api/projects/{projectCode}/site-visits', {
  title: '登记现场查看',
  roles: ROLES_15,
  fields: {
    on: { kind: 'day', label: '日期' },
    announced: { kind: 'flag', label: '事先通知' },
    workers: { kind: 'number', label: '人数' },
    criticalPath: { kind: 'flag', label: '关键线路有施工' },
    findings: { kind: 'long', label: '所见' },
  },
});

export const claimTitleReady = order('post', '/api/projects/{projectCode}/title-claims', {
  title: '申报可办证',
  roles: ROLES_8,
  fields: {
    ready: { kind: 'number', label: '可办证套数' },
    firstRegistrationNo: { kind: 'text', label: '首次登记号', optional: true },
  },
});

export const recordTitleCount = order('post', '/api/projects/{projectCode}/title-counts', {
  title: '报送登记发证数',
  roles: ROLES_16,
  fields: {
    on: { kind: 'day', label: '日期' },
    firstRegistrations: { kind: 'number', label: '首次登记数' },
    issued: { kind: 'number', label: '发证数' },
  },
});

export const issueUrgingNotice = order('post', '/api/projects/{projectCode}/urging-notices', {
  title: '送达督促函',
  roles: ROLES_6,
  fields: {
    docNo: { kind: 'text', label: '文号' },
    kind: {
      kind: 'choice',
      label: '类型',
      choices: [
        ['query', '询问函'],
        ['urging', '督促函'],
        ['hearing', '听证通知'],
      ],
    },
    servedOn: { kind: 'day', label: '送达日期', optional: true },
    answerDue: { kind: 'day', label: '答复期限', optional: true },
    hearingOn: { kind: 'day', label: '听证日期', optional: true },
    proof: { kind: 'long', label: '送达证明' },
  },
});

export const publishRules = order('post', '/api/rule-sets', {
  title: '发布规则集',
  roles: ROLES_1,
  hint: '自发布之日起适用，不追溯；已出的结论仍按当日版本。须经发布人以外的两人审批。',
  fields: {
    version: { kind: 'text', label: '版本' },
    diff: { kind: 'long', label: '变更内容' },
    approvers: { kind: 'lines', label: '批准人' },
    thresholds: { kind: 'group', label: '阈值', fields: THRESHOLD_FIELDS },
  },
});

export const establishTaskForce = order('post', '/api/task-forces', {
  title: '组建专班',
  roles: ROLES_1,
  fields: {
    forceId: { kind: 'serial', label: '专班编号' },
    leader: { kind: 'agency', label: '负责机关' },
    members: { kind: 'lines', label: '成员' },
    projects: { kind: 'projects', label: '项目' },
    docNo: { kind: 'text', label: '文号' },
  },
});

export const issueTask = order('post', '/api/tasks', {
  title: '交办事项',
  roles: ROLES_1,
  fields: {
    taskId: { kind: 'serial', label: '事项编号' },
    title: { kind: 'text', label: '标题' },
    projectId: { kind: 'project', label: '项目', optional: true },
    lead: { kind: 'agency', label: '牵头机关' },
    cooperators: { kind: 'agencies', label: '协办机关', optional: true },
    due: { kind: 'day', label: '期限' },
    grade: {
      kind: 'choice',
      label: '等级',
      choices: [
        ['normal', '一般'],
        ['urgent', '紧急'],
        ['special', '特急'],
      ],
    },
    source: {
      kind: 'choice',
      label: '来源',
      choices: [
        ['office', '办公室交办'],
        ['opinion', '领导批示'],
        ['resolution', '会议决议'],
        ['superior', '上级交办'],
      ],
    },
    sourceRef: { kind: 'text', label: '来源（批示、文号等）', from: OPINIONS, optional: true },
  },
});

export const completeTask = order('post', '/api/tasks/{taskId}/completion', {
  title: '认定办结',
  roles: ROLES_1,
  fields: {},
});

export const requestExtension = order('post', '/api/tasks/{taskId}/extension', {
  title: '申请延期',
  roles: ROLES_7,
  fields: { to: { kind: 'day', label: '延至' }, reason: { kind: 'long', label: '理由' } },
});

export const decideExtension = order('post', '/api/tasks/{taskId}/extension-decision', {
  title: '延期决定',
  roles: ROLES_1,
  fields: { grant: { kind: 'flag', label: '同意延期' }, reason: { kind: 'long', label: '理由' } },
});

export const declineTask = order('post', '/api/tasks/{taskId}/objection', {
  title: '提出异议',
  roles: ROLES_7,
  fields: { reason: { kind: 'long', label: '理由' } },
});

export const reportTaskProgress = order('post', '/api/tasks/{taskId}/progress', {
  title: '反馈进展',
  roles: ROLES_7,
  fields: {
    text: { kind: 'long', label: '内容' },
    difficulty: { kind: 'text', label: '困难', optional: true },
    need: { kind: 'text', label: '需协调', optional: true },
  },
});

export const issueReminder = order('post', '/api/tasks/{taskId}/reminders', {
  title: '发督办函',
  roles: ROLES_1,
  fields: {
    colour: {
      kind: 'choice',
      label: '颜色',
      choices: [
        ['blue', '蓝色'],
        ['orange', '橙色'],
        ['red', '红色'],
      ],
    },
    mendBy: { kind: 'day', label: '整改期限' },
  },
});

export const submitResult = order('post', '/api/tasks/{taskId}/result', {
  title: '报办结',
  roles: ROLES_7,
  fields: { text: { kind: 'long', label: '内容' } },
});

export const returnResult = order('post', '/api/tasks/{taskId}/returned-result', {
  title: '退回重办',
  roles: ROLES_1,
  fields: { agency: { kind: 'agency', label: '机关' }, reason: { kind: 'long', label: '理由' } },
});

export const signForTask = order('post', '/api/tasks/{taskId}/signature', {
  title: '签收',
  roles: ROLES_7,
  fields: {},
});
