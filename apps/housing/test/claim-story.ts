import { isWorkday } from '#deadlines/calendar.js';
import { system, type Acting } from '#kernel/acting.js';
import { fold } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import { addDays, at, type Day } from '#kernel/time.js';
import { anOfficer } from '#testing/an-officer.js';
import type { ClaimEvent } from '../src/status-claim/claim-events.js';
import { SHIPPED_RULES, type ClaimRules } from '../src/status-claim/claim-rules.js';
import type { CorroborationReceived, Result } from '../src/status-claim/observation-events.js';
import { MirrorWitness, mirrorWitness } from '../src/status-claim/mirror-witness/mirror-witness.js';
import { NoteProjectFact, noteProjectFact } from '../src/status-claim/note-project-fact/note-project-fact.js';
import { OpenCorroboration, openCorroboration } from '../src/status-claim/open-corroboration/open-corroboration.js';
import { ReportLabour, reportLabour } from '../src/status-claim/report-labour/report-labour.js';
import { ReportProgress, reportProgress } from '../src/status-claim/report-progress/report-progress.js';
import { StatusClaims, type StatusClaimsEvent } from '../src/status-claim/status-claims.js';

const AGENCIES: Record<string, { agency: string; roles: string[] }> = {
  office: { agency: 'leading-group-office', roles: ['office.clerk'] },
  housing: { agency: 'housing-bureau', roles: ['bureau.clerk'] },
  planning: { agency: 'planning', roles: ['planning'] },
  registry: { agency: 'registry', roles: ['registry'] },
  labour: { agency: 'labour', roles: ['labour'] },
  supervisor: { agency: 'supervisor', roles: ['supervisor'] },
  water: { agency: 'water', roles: ['water'] },
};

/** `06-15` of the story's year, or a whole day. */
export const dayIn2026 = (day: string): Day => (day.length === 5 ? `2026-${day}` : day);

export const by = (account: string, day: string, time = '12:00'): Acting =>
  anOfficer(account, dayIn2026(day), { ...AGENCIES[account], now: at(dayIn2026(day), time).toISOString() });
export const bySystem = (day: string, time = '12:00'): Acting =>
  system(at(dayIn2026(day), time).toISOString(), dayIn2026(day), 'RS-2026-1');

/** RS-2026-1 as the story publishes it. */
export const RULES: ClaimRules = { ...SHIPPED_RULES, version: 'RS-2026-1' };

type Decide<Command> = (command: Command, state: StatusClaims, rules: ClaimRules) => readonly StatusClaimsEvent[];

/** One project's stream as the commands of the demo story write it. */
export class ClaimStory {
  readonly events: StatusClaimsEvent[] = [];
  private told = 0;

  constructor(
    readonly projectId: string,
    readonly rules = RULES,
  ) {}

  get state(): StatusClaims {
    return fold(StatusClaims, this.events);
  }

  /** Carries the command out; the answer is the types of its events, or the code of the refusal. */
  give<Command>(decide: Decide<Command>, command: Command): string {
    try {
      const events = decide(command, this.state, this.rules);
      this.events.push(...events);
      for (const event of events) this.answerTo(event);
      return events.map(({ type }) => type).join(' ');
    } catch (error) {
      if (error instanceof RuleViolation) return error.code;
      throw error;
    }
  }

  problems(since: string, types: Record<string, string>): this {
    for (const [subject, standing] of Object.entries(types)) this.note('problem', subject, standing, since);
    return this;
  }

  households(number: number): this {
    this.note('households', '', String(number), '01-12');
    return this;
  }

  /** What another service published, mirrored. */
  mirror(day: string, word: Partial<CorroborationReceived['data']> & { witness: string; result: Result }): string {
    const sourceEventId = `source-${(this.told += 1)}`;
    const whole = { facts: '', agency: 'finance-bureau', on: dayIn2026(day), ...word, sourceEventId };
    return this.give(mirrorWitness, new MirrorWitness(this.projectId, whole, bySystem(day)));
  }

  paid = (day: string) => this.mirror(day, { witness: 'W2', result: 'holds', facts: '拨付工程款' });
  checked = (day: string, works: boolean) =>
    this.mirror(day, { witness: 'W4', result: works ? 'holds' : 'fails', agency: 'discipline-inspection' });
  signal = (day: string, claimId: string) =>
    this.mirror(day, { witness: 'W6', result: 'fails', agency: 'petition-bureau', claimId, factId: `F-${this.told}` });

  /** Works run: 人社 counts every working day, 监理 measures every Friday. */
  works(from: string, to: string, workers: number, permille: { at: number; aWeek: number }): this {
    let measured = permille.at;
    for (let day = dayIn2026(from); day <= dayIn2026(to); day = addDays(day, 1)) {
      if (!isWorkday(RULES.calendar, day)) continue;
      this.give(reportLabour, new ReportLabour(this.projectId, { days: [{ day, workers }] }, by('labour', day)));
      if (new Date(day).getUTCDay() !== 4) continue;
      const report = { on: day, permille: (measured += permille.aWeek), note: '监理周报' };
      this.give(reportProgress, new ReportProgress(this.projectId, report, by('supervisor', day)));
    }
    return this;
  }

  claim(claimId: string): string {
    return this.state.claims.find((claim) => claim.claimId === claimId)?.status ?? 'none';
  }

  private note(topic: 'problem' | 'households', subject: string, standing: string, day: string): void {
    const fact = { topic, subject, standing, on: dayIn2026(day), sourceEventId: `source-${(this.told += 1)}` };
    this.give(noteProjectFact, new NoteProjectFact(this.projectId, fact, bySystem(day)));
  }

  private answerTo(event: StatusClaimsEvent): void {
    if (!/^(Resumption|Delivery|TitleReady|Resolution)Claimed$/.test(event.type)) return;
    const { claimId, claimedOn } = (event as Extract<ClaimEvent, { type: 'DeliveryClaimed' }>).data;
    this.give(openCorroboration, new OpenCorroboration(this.projectId, claimId, bySystem(claimedOn)));
  }
}
