import type { Aggregate, DomainEvent } from '#kernel/decider.js';

/** Version 3: millimetres; the first records told centimetres, the second metres as text. */
export type LevelRead = DomainEvent<'LevelRead', { projectId: string; millimetres: number }>;

export const Gauge: Aggregate<number, LevelRead> = {
  stream: 'water.gauge',
  initial: 0,
  evolve: (_, event) => {
    switch (event.type) {
      case 'LevelRead':
        return event.data.millimetres;
    }
  },
};
