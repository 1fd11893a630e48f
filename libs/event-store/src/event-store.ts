import { v7 as uuidv7 } from 'uuid';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { fold, parseStream } from '#kernel/decider.js';
import { L1, localType, type Classification, type NewEvent, type Receipt, type StoredEvent } from '#kernel/envelope.js';
import { RevisionConflict, RuleViolation } from '#kernel/errors.js';
import { currentCommand, type CommandContext } from './command-context.js';
import { outcomeFor, type CommandOutcome, type EventLog } from './event-log.js';
import { current, versionOf, type Upcasters } from './upcast.js';

const ATTEMPTS = 3;

/** What handlers use: read the stream, let the rule decide, append, answer with a receipt. */
export class EventStore {
  constructor(
    readonly log: EventLog,
    private readonly upcasters: Upcasters = {},
  ) {}

  /**
   * Carries out one decision on one stream under the current command's id.
   * A lost race is decided anew, three times.
   * @throws RuleViolation when the rule (or the recorded outcome of the same command) refuses
   * @throws RevisionConflict when others were faster three times
   */
  async decide<State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    decide: (state: State) => readonly Event[],
  ): Promise<Receipt> {
    const command = currentCommand();
    const { commandId, bodyHash } = command;
    const stream = `${aggregate.stream}-${id}`;
    const { outcome, events: records } = await this.log.standing(commandId, stream);
    if (outcome) return answer(outcomeFor(bodyHash, outcome));
    let loaded = this.folded(aggregate, records);
    for (let attempt = 1; ; attempt++) {
      const { state, revision } = loaded;
      const events = decide(state).map((event) => this.envelope(aggregate, event, command));
      try {
        return answer(await this.log.append({ commandId, bodyHash, stream, expectedRevision: revision, events }));
      } catch (error) {
        if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS) throw error;
        loaded = await this.load(aggregate, stream);
      }
    }
  }

  /** The state of a stream as it stands, for reactions and queries that need a rule's own view. */
  async stateOf<State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, id: string): Promise<State> {
    return (await this.load(aggregate, `${aggregate.stream}-${id}`)).state;
  }

  private async load<State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, stream: string) {
    return this.folded(aggregate, await this.log.readStream(stream));
  }

  private folded<State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    records: readonly StoredEvent[],
  ): { readonly state: State; readonly revision: number } {
    const events = records.map((record) => domainEvent<Event>(current(record, this.upcasters)));
    return { state: fold(aggregate, events), revision: records.at(-1)?.revision ?? -1 };
  }

  private envelope<Event extends DomainEvent>(
    aggregate: Pick<Aggregate<unknown, Event>, 'stream' | 'classification'>,
    event: Event,
    { commandId, correlationId, causationId, actor }: CommandContext,
  ): NewEvent {
    const type = `${parseStream(`${aggregate.stream}-x`).service}.${event.type}`;
    const projectId = 'projectId' in event.data ? String(event.data.projectId) : undefined;
    return {
      id: uuidv7(),
      type,
      schemaVersion: versionOf(type, this.upcasters),
      ...(projectId === undefined ? {} : { projectId }),
      ...(event.occurredAt === undefined ? {} : { occurredAt: event.occurredAt }),
      actor,
      basis: event.basis ?? [],
      classification: classified(aggregate.classification?.[event.type as Event['type']] ?? L1, event),
      commandId,
      correlationId,
      causationId,
      data: event.data,
    };
  }
}

/** The fact without its envelope, as rules see it. */
export function domainEvent<Event extends DomainEvent>(record: StoredEvent): Event {
  const { type, data, occurredAt } = record;
  return { type: localType(type), data, occurredAt } as unknown as Event; // the stream's writer is this same aggregate
}

/** The label of the type, with the caveats of this one fact. */
function classified({ level, caveats }: Classification, event: DomainEvent): Classification {
  return { level, caveats: [...caveats, ...(event.caveats ?? [])] };
}

function answer({ commandId, stream, revision, position, refusal }: CommandOutcome): Receipt {
  if (refusal) throw new RuleViolation(refusal.code, refusal.message);
  return { stream, revision, position: `${parseStream(stream).service}:${position}`, commandId };
}
