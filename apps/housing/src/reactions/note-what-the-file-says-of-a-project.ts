import type { ProblemIdentifiedV1 } from '#contracts/housing/problem-identified.v1.js';
import type { ProblemReclassifiedV1 } from '#contracts/housing/problem-reclassified.v1.js';
import type { Acting } from '#kernel/acting.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { reaction } from '#messaging/reaction.js';
import { NoteProjectFact } from '../status-claim/note-project-fact/note-project-fact.js';

type Topic = 'problem' | 'households';
type Noted = readonly { readonly topic: Topic; readonly subject: string; readonly standing: string }[];

const noted = ({ id, occurredAt }: Fact, projectId: string, facts: Noted, acting: Acting) =>
  facts.map((fact) => new NoteProjectFact(projectId, { ...fact, on: dayOf(occurredAt), sourceEventId: id }, acting));

/** A claim is measured by the problems of the file, and re-typing one before a claim is noticed. */
export const noteProblemsWhenTheyAreTyped = reaction<ProblemIdentifiedV1 | ProblemReclassifiedV1>({
  name: 'note-problems-when-they-are-typed',
  when: ['housing.ProblemIdentified', 'housing.ProblemReclassified'],
  then: (fact, acting) => {
    const { projectId, problemId: subject, ...type } = fact.data;
    const standing = 'problemType' in type ? type.problemType : type.to;
    return noted(fact, projectId, [{ topic: 'problem', subject, standing }], acting);
  },
});

/** The households of which a sample is drawn. */
export const noteHouseholdsWhenTheyAreCounted = reaction<{
  projectId: string;
  households?: number;
  values?: { households?: number };
}>({
  name: 'note-households-when-they-are-counted',
  when: ['housing.ProjectRegistered', 'housing.ProjectProfileChanged'],
  then: (fact, acting) => {
    const { projectId, values } = fact.data;
    const households = values?.households ?? fact.data.households;
    if (households === undefined) return [];
    const facts = [{ topic: 'households' as const, subject: '', standing: String(households) }];
    return noted(fact, projectId, facts, acting);
  },
});
