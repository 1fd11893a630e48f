import { fold } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import { AcceptClosure, acceptClosure } from '../src/closure-case/accept-closure/accept-closure.js';
import { ApplyClosure, applyClosure } from '../src/closure-case/apply-closure/apply-closure.js';
import { CloseProject, closeProject } from '../src/closure-case/close-project/close-project.js';
import { ClosureCase } from '../src/closure-case/closure-case.js';
import type { ClosureCaseEvent, GateTopic } from '../src/closure-case/closure-events.js';
import { ConsentToClosure, consentToClosure } from '../src/closure-case/consent-to-closure/consent-to-closure.js';
import { DecideClosure, decideClosure } from '../src/closure-case/decide-closure/decide-closure.js';
import {
  MirrorInspectorsAnswer,
  mirrorInspectorsAnswer,
} from '../src/closure-case/mirror-inspectors-answer/mirror-inspectors-answer.js';
import { MirrorSignature, mirrorSignature } from '../src/closure-case/mirror-signature/mirror-signature.js';
import { NoteGateFact, noteGateFact } from '../src/closure-case/note-gate-fact/note-gate-fact.js';
import { PublishNotice, publishNotice } from '../src/closure-case/publish-notice/publish-notice.js';
import { gate } from '../src/closure-case/gate.js';
import { signersOf } from '../src/closure-case/signers.js';
import { serviceOf } from '../src/status-claim/agencies.js';
import type { CaseState } from '../src/closure-case/case-state.js';
import { by, bySystem, dayIn2026 } from './claim-story.js';

type Decide<Command> = (command: Command, state: CaseState) => readonly ClosureCaseEvent[];

/** One project's closing as the commands of the demo story write it. */
export class ClosingStory {
  readonly events: ClosureCaseEvent[] = [];
  private told = 0;

  constructor(readonly projectId: string) {}

  get state(): CaseState {
    return fold(ClosureCase, this.events);
  }

  give<Command>(decide: Decide<Command>, command: Command): string {
    try {
      const events = decide(command, this.state);
      this.events.push(...events);
      return [...new Set(events.map(({ type }) => type))].join(' ');
    } catch (error) {
      if (error instanceof RuleViolation) return error.code;
      throw error;
    }
  }

  note(day: string, topic: GateTopic, subject: string, standing: string, material = false): string {
    const sourceEventId = `source-${(this.told += 1)}`;
    const fact = { topic, subject, standing, material, on: dayIn2026(day), sourceEventId };
    return this.give(noteGateFact, new NoteGateFact(this.projectId, fact, bySystem(day)));
  }

  duties(territory: string, lead: string, ...cooperating: string[]): this {
    this.note('01-12', 'level', '', 'county');
    this.note('01-12', 'duty', 'territory', territory);
    this.note('01-12', 'duty', 'lead-unit', lead);
    for (const agency of cooperating) this.note('01-12', 'duty', `cooperating ${agency}`, agency);
    return this;
  }

  claim(day: string, number: string, standing: string): string {
    return this.note(day, 'claim', `${this.projectId}-${number}`, standing, standing !== 'under-query');
  }

  applies(day: string, who: string, standardVersion = 'XH-2026-1'): string {
    const command = new ApplyClosure(this.projectId, { standardVersion }, by(who, day));
    const inForce = standardVersion === 'XH-2026-1';
    return this.give((order: ApplyClosure, state) => applyClosure(order, inForce, state), command);
  }

  consents(day: string, agency: string, caseRevision = this.state.material): string {
    const acting = { ...by('office', day), userId: agency, agency, roles: [] };
    return this.give(consentToClosure, new ConsentToClosure(this.projectId, { caseRevision }, acting));
  }

  mirrors(day: string, agency: string, caseRevision = this.state.material): string {
    const caseId = this.state.open?.caseId ?? '';
    const sourceEventId = `source-${(this.told += 1)}`;
    const signature = { caseId, agency, caseRevision, on: dayIn2026(day), sourceEventId };
    return this.give(mirrorSignature, new MirrorSignature(this.projectId, signature, bySystem(day)));
  }

  inspectors(day: string, result: 'holds' | 'fails' = 'holds', answer: object = {}): string {
    const sourceEventId = `source-${(this.told += 1)}`;
    const word = { witness: 'G7', result, facts: '无影响销号事项', on: dayIn2026(day), sourceEventId };
    const command = new MirrorInspectorsAnswer(
      this.projectId,
      { ...word, ...answer, agency: 'discipline-inspection' },
      bySystem(day),
    );
    return this.give(mirrorInspectorsAnswer, command);
  }

  /** All that sign do so, each where it acts. */
  allConsent(day: string): void {
    for (const agency of signersOf(this.state)) {
      const signed = serviceOf(agency) === 'housing' ? this.consents(day, agency) : this.mirrors(day, agency);
      if (signed !== 'ClosureConsented') throw new Error(`${agency}: ${signed}`);
    }
  }

  failing(day: string): string[] {
    return gate(this.state, dayIn2026(day))
      .filter(({ ok }) => !ok)
      .map(({ g }) => g);
  }

  publishes(day: string): string {
    const notice = { text: '拟予销号', channel: '现场、县政府网站' };
    return this.give(publishNotice, new PublishNotice(this.projectId, notice, by('office', day)));
  }

  accepts(day: string, ...inspectors: string[]): string {
    const acceptance = { inspectors: inspectors.length > 0 ? inspectors : ['周敏'] };
    return this.give(acceptClosure, new AcceptClosure(this.projectId, acceptance, by('office', day)));
  }

  decides(day: string, resolutionId: string): string {
    return this.give(decideClosure, new DecideClosure(this.projectId, { resolutionId }, by('office', day)));
  }

  closes(day: string): string {
    return this.give(closeProject, new CloseProject(this.projectId, by('office', day)));
  }
}
