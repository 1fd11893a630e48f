import type { Day } from '#kernel/time.js';
import type { CaseState } from './case-state.js';
import type { GateTopic } from './closure-events.js';
import { factsOf, hasConsented, signersOf } from './signers.js';

/** One condition of the closing gate, and what is missing while it does not hold. */
export interface GateCondition {
  readonly g: string;
  readonly ok: boolean;
  readonly why: string;
  /** The fact on which it rests, where it is one. */
  readonly eventId?: string;
}

/** G1 … G12 as they stand on a day. No role, no flag and no command passes around it. */
export function gate(state: CaseState, today: Day): GateCondition[] {
  const { open } = state;
  const resolution = latestResolution(state);
  const unsigned = signersOf(state).filter((agency) => !hasConsented(state, agency));
  const level = factsOf(state, 'level').at(-1)?.standing;
  const standing = (g: string, ok: boolean, why: string) => ({ g, ok, why: ok ? '' : why });
  return [
    {
      ...standing('G1', resolution?.standing === 'verified', '化解申报未核实属实'),
      ...(resolution ? { eventId: resolution.eventId } : {}),
    },
    standing('G2', open !== undefined && unsigned.length === 0, `未会签：${unsigned.join('、')}`),
    standing('G3', hasConsented(state, 'finance-bureau'), '金融局未确认无欠薪、监管资金已对账'),
    standing(
      'G4',
      pending(state, 'seal', 'imposed') + pending(state, 'insolvency', 'open') === 0,
      '仍有查封或破产程序未结',
    ),
    standing(
      'G5',
      pending(state, 'demand', 'open') + pending(state, 'site-fact', 'open') === 0,
      '仍有未答复的诉求或事实反映',
    ),
    standing('G6', openFlags(state) + pending(state, 'claim', 'under-query') === 0, '仍有未排除的红色疑点'),
    standing('G7', open?.inspectors === 'holds', '纪委监委未答复“无影响销号事项”'),
    standing('G8', noticeIsOver(state, today), '公示未满7日，或公示异议未处理'),
    standing('G9', isAfterChange(state, open?.accepted), '办公室未验收'),
    standing('G10', isAfterChange(state, open?.approved), '领导小组未审定'),
    standing('G11', level === 'county' || open?.cityCheck === 'passed', '市级台账项目须经市级核查'),
    standing('G12', open !== undefined && open.standardInForce, '未引用现行化解标准'),
  ];
}

/** Conditions among these that do not hold. */
export function missing(state: CaseState, today: Day, among: readonly string[]): GateCondition[] {
  return gate(state, today).filter(({ g, ok }) => !ok && among.includes(g));
}

/** The last resolution claim: an earlier verified one does not stand for it. */
export function latestResolution(state: CaseState) {
  return factsOf(state, 'claim')
    .filter(({ subject }) => /-S\d+$/.test(subject))
    .sort((a, b) => numberOf(a.subject) - numberOf(b.subject))
    .at(-1);
}

/** Something was done after the last material change, so it was done about what stands now. */
function isAfterChange({ material }: CaseState, done: { readonly revision: number } | undefined): boolean {
  return done !== undefined && done.revision > material;
}

function noticeIsOver(state: CaseState, today: Day): boolean {
  const { open } = state;
  const over = open?.notice !== undefined && isAfterChange(state, open.notice) && today > open.notice.to;
  return over && open.objections.every(({ handled }) => handled);
}

/**
 * Red flags (`<evidence or claim>.<rule>`) that nobody cleared and no rejection upheld: an upheld one has done its work
 * (T-13), and so has a doubt about a claim (AF-C) that was itself refused or taken back.
 */
function openFlags(state: CaseState): number {
  const upheld = factsOf(state, 'upheld').map(({ subject }) => subject);
  const fallen = factsOf(state, 'claim').filter(({ standing }) => standing === 'rejected' || standing === 'withdrawn');
  const moot = fallen.map(({ subject }) => `${subject}.AF-C`);
  return factsOf(state, 'flag')
    .filter(({ standing }) => standing === 'red')
    .filter(({ subject }) => !upheld.includes(subject.slice(0, subject.lastIndexOf('.'))))
    .filter(({ subject }) => !moot.some((claim) => subject.startsWith(claim))).length;
}

function pending(state: CaseState, topic: GateTopic, standing: string): number {
  return factsOf(state, topic).filter((fact) => fact.standing === standing).length;
}

function numberOf(claimId: string): number {
  return Number(/\d+$/.exec(claimId)?.[0] ?? 0);
}
