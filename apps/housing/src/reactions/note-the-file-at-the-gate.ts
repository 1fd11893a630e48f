import { reaction } from '#messaging/reaction.js';
import { noted } from './noted-at-the-gate.js';

/** Facts of the project's own file that the gate asks about; a changed problem, plan or size voids the consents (T-9). */

export const noteLevelAtTheGate = reaction<{ level?: string; to?: string }>({
  name: 'note-level-at-the-gate',
  when: ['housing.LedgerEntered', 'housing.LedgerLevelChanged'],
  then: (fact, now) => {
    const standing = fact.data.to ?? fact.data.level ?? '';
    return noted(fact, now, { topic: 'level', subject: 'level', standing, material: false });
  },
});

export const noteDutiesAtTheGate = reaction<{ role: string; agency: string }>({
  name: 'note-duties-at-the-gate',
  when: ['housing.DutyAssigned'],
  then: (fact, now) => {
    const { role, agency } = fact.data;
    const subject = role === 'cooperating' ? `${role}:${agency}` : role;
    return noted(fact, now, { topic: 'duty', subject, standing: agency, material: false });
  },
});

/** A cooperating unit that handed its duty over signs no more; the other duties have one holder at a time. */
export const noteDutiesHandedOverAtTheGate = reaction<{ role: string; from: string }>({
  name: 'note-duties-handed-over-at-the-gate',
  when: ['housing.DutyHandedOver'],
  then: (fact, now) => {
    const { role, from } = fact.data;
    if (role !== 'cooperating') return [];
    return noted(fact, now, { topic: 'duty', subject: `${role}:${from}`, standing: '', material: false });
  },
});

/** Only another number of flats or households changes what was consented to. */
export const noteProfilesAtTheGate = reaction<{ values: { flats?: number; sold?: number; households?: number } }>({
  name: 'note-profiles-at-the-gate',
  when: ['housing.ProjectProfileChanged'],
  then: (fact, now) => {
    const { flats, sold, households } = fact.data.values;
    if ((flats ?? sold ?? households) === undefined) return [];
    return noted(fact, now, { topic: 'profile', subject: 'size', standing: 'changed', material: true });
  },
});

export const noteProblemsAtTheGate = reaction<{ problemId: string; type?: string; problemType?: string; to?: string }>({
  name: 'note-problems-at-the-gate',
  when: ['housing.ProblemIdentified', 'housing.ProblemReclassified'],
  then: (fact, now) => {
    const { problemId: subject, to, problemType, type } = fact.data;
    return noted(fact, now, { topic: 'problem', subject, standing: to ?? problemType ?? type ?? '', material: true });
  },
});

export const noteRevisedPlansAtTheGate = reaction({
  name: 'note-revised-plans-at-the-gate',
  when: ['housing.PlanRevised'],
  then: (fact, now) => noted(fact, now, { topic: 'plan', subject: 'plan', standing: 'revised', material: true }),
});

export const noteFlagsAtTheGate = reaction<{ flagId: string; severity?: string }>({
  name: 'note-flags-at-the-gate',
  when: ['housing.EvidenceFlagged', 'housing.EvidenceCleared'],
  then: (fact, now) => {
    const { flagId: subject, severity } = fact.data;
    return noted(fact, now, { topic: 'flag', subject, standing: severity ?? 'cleared', material: severity === 'red' });
  },
});

export const noteTaskForcesAtTheGate = reaction<{
  leader: string;
  members: readonly string[];
  projects: readonly string[];
}>({
  name: 'note-task-forces-at-the-gate',
  when: ['housing.TaskForceEstablished'],
  then: (fact, now) => {
    const { leader, members, projects } = fact.data;
    const people = [...new Set([leader, ...members])];
    return projects.flatMap((project) =>
      people.flatMap((subject) =>
        noted(fact, now, { topic: 'task-force', subject, standing: 'member', material: false }, project),
      ),
    );
  },
});

export const noteResolutionsAtTheGate = reaction<{ items: readonly { id: string; projectId?: string }[] }>({
  name: 'note-resolutions-at-the-gate',
  when: ['housing.ResolutionAdopted'],
  then: (fact, now) =>
    fact.data.items.flatMap(({ id: subject, projectId }) =>
      noted(fact, now, { topic: 'resolution', subject, standing: 'adopted', material: false }, projectId),
    ),
});
