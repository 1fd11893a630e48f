import type { Pool } from 'pg';
import { failpoint } from '#failpoints/failpoint.js';
import type { Acting } from '#kernel/acting.js';
import type { DomainClock } from '#kernel/clock.js';
import { CommandIdReused, RevisionConflict, RuleViolation } from '#kernel/errors.js';
import type { Fact } from '../fact.js';
import type { FactSource, PlacedFact } from '../fact-source.js';
import type { Order, Reaction } from '../reaction.js';
import { mayPass } from '../outage.js';
import { reasonOf } from './reason-of.js';
import { Turns } from '../turns.js';
import { reactionCommandId } from './command-id.js';
import { Places } from './places.js';
import { ReactionTables, type Outcome, type ParkedFact } from './reaction-tables.js';

/** Under what an order is carried out. */
export interface OrderContext {
  readonly commandId: string;
  readonly correlationId: string;
  /** Id of the event that the reaction answers to. */
  readonly causationId: string;
}

/** The command gateway. The same command id has its effect once, however often it is asked. */
export type Execute = (order: Order, context: OrderContext) => Promise<unknown>;

export interface ReactionWiring {
  readonly pool: Pool;
  readonly sources: readonly FactSource[];
  readonly reactions: readonly Reaction[];
  readonly clock: DomainClock;
  readonly execute: Execute;
  /** In whose name a reaction gives its orders now. */
  readonly acting: (reaction: string) => Promise<Acting>;
  /** Told of every fact that was parked. */
  readonly parkedFact?: (parked: ParkedFact, error: unknown) => void;
}

const BATCH = 200;
/** Lets reactions answer to facts: first the command, then the mark, so that a crash between them repeats the command. */
export class ReactionRunner {
  readonly tables: ReactionTables;
  private readonly turns = new Turns();
  private readonly places: Places;

  constructor(private readonly wiring: ReactionWiring) {
    this.tables = new ReactionTables(wiring.pool);
    this.places = new Places(this.tables, BATCH);
  }

  /** Handles the next facts of each source; says whether there were any. */
  step(): Promise<boolean> {
    return this.turns.take(async () => {
      try {
        let worked = false;
        for (const source of this.wiring.sources) worked = (await this.advance(source)) || worked;
        return worked;
      } catch (error) {
        this.places.forget();
        throw error;
      }
    });
  }

  /** Nothing that was read will be read again, by this program or a later one. */
  rest(): Promise<void> {
    return this.turns.take(() => this.places.keep(this.wiring.clock.now()));
  }

  parked(): Promise<ParkedFact[]> {
    return this.tables.parked();
  }

  /** Handles a parked key's facts in order; it stays parked, with the new reason, from the first that fails again. */
  release(key: string): Promise<void> {
    return this.turns.take(() => this.replay(key));
  }

  private async replay(key: string): Promise<void> {
    for (const parked of await this.tables.parked(key)) {
      try {
        await this.tables.unpark(parked, await this.react(parked.fact), this.wiring.clock.now());
      } catch (error) {
        return this.tables.keepParked(parked, reasonOf(error));
      }
    }
  }

  private async advance(source: FactSource): Promise<boolean> {
    const { name } = source;
    const facts = await source.read(await this.places.read(name), BATCH);
    const last = facts.at(-1);
    if (!last) return false;
    const answered = facts.filter(({ fact }) => this.reactionsTo(fact).length > 0);
    const parked = answered.length > 0 ? await this.tables.parkedKeys() : new Set<string>();
    for (const placed of answered) {
      await this.handle(name, placed, parked);
      await this.places.answered(name, placed.position);
    }
    await this.places.passed(name, last.position, this.wiring.clock.now());
    return true;
  }

  private async handle(source: FactSource['name'], placed: PlacedFact, parked: Set<string>): Promise<void> {
    const { position, fact } = placed;
    const { clock, parkedFact } = this.wiring;
    if (parked.has(fact.key)) return this.tables.park(source, placed, undefined, clock.now());
    try {
      await this.tables.mark(source, position, await this.react(fact), clock.now());
    } catch (error) {
      // others were faster, or a server is away: the same fact again, a little later
      if (error instanceof RevisionConflict || mayPass(error)) throw error;
      const reason = reasonOf(error);
      await this.tables.park(source, placed, reason, clock.now());
      parked.add(fact.key);
      parkedFact?.({ source, position, fact, reason }, error);
    }
  }

  private async react(fact: Fact): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const { name, then } of this.reactionsTo(fact)) {
      for (const [index, order] of then(fact, await this.wiring.acting(name)).entries()) {
        const commandId = reactionCommandId(fact, name, index);
        const context = { commandId, correlationId: fact.correlationId, causationId: fact.id };
        outcomes.push({ commandId, eventId: fact.id, reaction: name, ...(await this.carryOut(order, context)) });
      }
    }
    return outcomes;
  }

  private async carryOut(order: Order, context: OrderContext): Promise<Pick<Outcome, 'outcome' | 'code' | 'message'>> {
    try {
      await failpoint('reaction.order');
      await this.wiring.execute(order, context);
      await failpoint('reaction.ordered');
      return { outcome: 'done' };
    } catch (error) {
      // nobody else has this id: it was carried out before a crash, with the time of that attempt in its body
      if (error instanceof CommandIdReused) return { outcome: 'done' };
      if (error instanceof RuleViolation) return { outcome: 'refused', code: error.code, message: error.message };
      throw error;
    }
  }

  private reactionsTo({ type }: Fact): Reaction[] {
    return this.wiring.reactions.filter(({ when }) => when.includes(type));
  }
}
