import type { Day } from '#kernel/time.js';
import { effectiveFacts, turningDays } from './effective-facts.js';
import { AXES, type Axis, type FigureFact } from './figure-fact.js';
import { MEASURES, type Measure, UNKNOWN_PROJECT, evolve, measuresOf } from './project-status.js';

/** After every day that a figure can be asked for. */
export const FOREVER: Day = '9999-12-31';

/**
 * A row of the figures' table: on `axis`, at the end of every day from `from` up to but not including `to`, the project's
 * measure has this value.
 *
 * Two families of one-dimensional intervals answer both questions exactly. `known` at day d asks only for facts recorded
 * by d, so the recording day alone orders its states: it is the figure as it was reported that week, and no later fact
 * changes it. `true` asks for everything known now by the day on which it happened: a late record moves its past. The two
 * beside each other are "as reported" and "as known now"; nobody asks for one crossed with the other, and a crossed table
 * would have to be split at every late record.
 */
export interface StatusInterval {
  readonly projectId: string;
  readonly axis: Axis;
  readonly measure: Measure;
  readonly value: number;
  readonly from: Day;
  readonly to: Day;
}

/** All rows of one project, refolded from all its facts in any order: arrival never shows. */
export function intervalsOf(projectId: string, facts: readonly FigureFact[]): StatusInterval[] {
  return AXES.flatMap((axis) => {
    const states = turningDays(facts, axis).map((day) => ({
      from: day,
      values: measuresOf(effectiveFacts(facts, axis, day).reduce(evolve, UNKNOWN_PROJECT)),
    }));
    return MEASURES.flatMap((measure) => {
      const turns = states.filter(
        ({ values }, index) => index === 0 || values[measure] !== states[index - 1]?.values[measure],
      );
      return turns.map(({ from, values }, index) => ({
        projectId,
        axis,
        measure,
        value: values[measure],
        from,
        to: turns[index + 1]?.from ?? FOREVER,
      }));
    });
  });
}
