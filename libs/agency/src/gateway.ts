import { createHash } from 'node:crypto';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { asCommand, type CommandContext } from '#event-store/command-context.js';
import { failpoint } from '#failpoints/failpoint.js';
import type { EventLog } from '#event-store/event-log.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { DomainClock } from '#kernel/clock.js';
import { L2, type Actor } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import { dayOf } from '#kernel/time.js';
import { RefusalLimit } from './refusal-limit.js';

/** An order before it is carried out: who gives it, under which id, over which content. */
export interface OrderSlip {
  readonly commandId?: string | undefined;
  readonly actor: Actor;
  /** What the id stands for: name of the order and its content. */
  readonly content: unknown;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
}

/** Namespace of command ids that are derived from other ids. */
const DERIVED = 'b7a4c1a2-6f0e-5d53-9c1c-2f6a6a1d9e11';

export function derivedId(...parts: string[]): string {
  return uuidv5(parts.join('\n'), DERIVED);
}

/** The one door to the write side: opens a command's context and puts refusals on record. */
export class CommandGateway {
  private readonly limit = new RefusalLimit();

  constructor(
    private readonly service: string,
    private readonly log: EventLog,
    private readonly clock: DomainClock,
  ) {}

  /** Carries out `work` as one command; a refusal of a rule is recorded under the command's id. */
  async carryOut<T>(slip: OrderSlip, work: () => Promise<T>): Promise<T> {
    const context = contextOf(slip);
    try {
      await failpoint('order.accepted');
      const done = await asCommand(context, work);
      await failpoint('order.done');
      return done;
    } catch (error) {
      if (error instanceof RuleViolation) await this.recordRefusal(context, error.code, error.message, slip.content);
      throw error;
    }
  }

  /** Records that an authenticated person was refused before any rule was asked; the body stays out. */
  async refuse(slip: OrderSlip, code: string, message: string): Promise<void> {
    await this.recordRefusal(contextOf(slip), code, message, undefined);
  }

  private async recordRefusal(context: CommandContext, code: string, message: string, command: unknown): Promise<void> {
    const { commandId, bodyHash, actor } = context;
    const verdict = this.limit.admit(actor.userId, this.clock.now());
    if (!verdict.listed) return;
    const data = { code, bodyHash, ...(command === undefined ? {} : { command }), ...verdict.uncounted };
    await this.log.append({
      stream: `${this.service}.refusals-${dayOf(this.clock.now())}`,
      expectedRevision: 'any',
      commandId,
      bodyHash,
      refusal: { code, message },
      events: [
        {
          ...context,
          id: uuidv7(),
          type: `${this.service}.CommandRefused`,
          schemaVersion: 1,
          basis: [],
          classification: L2,
          data: plain(data),
        },
      ].map(({ bodyHash: _, ...event }) => event),
    });
  }
}

function contextOf({ commandId = uuidv7(), actor, content, correlationId, causationId }: OrderSlip): CommandContext {
  return {
    commandId,
    bodyHash: createHash('sha256')
      .update(textOf({ by: actor.userId, content }))
      .digest('hex'),
    correlationId: correlationId ?? commandId,
    causationId: causationId ?? commandId,
    actor: { userId: actor.userId, name: actor.name, post: actor.post, agency: actor.agency },
  };
}

/** Class instances and optional fields become plain data. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}

/** A body with fractions has no canonical form; it will be refused, and its hash still names it. */
function textOf(value: object): string {
  try {
    return canonicalJson(plain(value));
  } catch {
    return JSON.stringify(value);
  }
}
