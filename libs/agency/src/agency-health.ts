import type { Pool } from 'pg';
import type { EventLog } from '#event-store/event-log.js';
import { FeedReader } from '#messaging/feed/feed-reader.js';
import type { Inbox } from '#messaging/inbox/inbox.js';
import type { ReactionRunner } from '#messaging/reactions/reaction-runner.js';
import type { Transport } from '#messaging/transport.js';
import type { ProjectionRunner } from '#projections/projection-runner.js';
import { differenceTold } from './operations/attestation.js';
import type { OperationAct } from './operations/operation-acts.js';
import { operationActs } from './operations/operation-acts.projection.js';

interface Examined {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly inbox: Inbox;
  readonly reactions: ReactionRunner;
  readonly projections: ProjectionRunner;
  readonly transport: Transport;
}

/** What `/health` tells of a service. */
export interface AgencyHealth {
  readonly ok: boolean;
  /** Events of its own log that are not yet published, or not yet in every read model. */
  readonly behind: number;
  /** Keys, facts, rows and messages that wait for somebody to look. */
  readonly parked: number;
  readonly published: number;
  /** Why it is not ok, in the words of whoever has to look. */
  readonly reasons: readonly string[];
}

/** Being behind is the rule while work comes in; not having come by what was there so long ago is a fault. */
const LONGEST_LAG_MS = 30_000;

/** Examines a service: what stands still, what waits for somebody, whether it hears the others. */
export class HealthCheck {
  private owed: { readonly head: number; readonly since: number } | undefined;

  constructor(private readonly on: Examined) {}

  async examine(): Promise<AgencyHealth> {
    const { log, pool, inbox, reactions, projections, transport } = this.on;
    const [head, published, attested, ...waiting] = await Promise.all([
      log.head(),
      new FeedReader(pool).position(),
      lastAttestation(pool),
      inbox.parked(),
      inbox.aside.list(),
      reactions.parked(),
      projections.parked(),
    ]);
    const status = projections.status();
    const slowest = Math.min(published, ...status.map((one) => one.log));
    const parked = waiting.flat().length;
    const carrier = transport.health();
    const reasons = [
      ...status.flatMap(({ name, halted }) => (halted === undefined ? [] : [`读模型 ${name} 停止`])),
      ...(attested?.differing ?? []).map((one) => `夜间核对（${attested?.subject}）：${differenceTold(one)}`),
      ...(attested?.outcome === 'failed' ? [`夜间核对（${attested.subject}）未能完成`] : []),
      ...(parked > 0 ? [`${parked} 项待人工处理`] : []),
      ...(this.isLate(head, slowest) ? [`落后 ${head - slowest} 条已超过 ${LONGEST_LAG_MS / 1000} 秒`] : []),
      ...(carrier.ok ? [] : ['消息通道不可用']), // where the brokers are is nobody's business at the door
    ];
    return { ok: reasons.length === 0, behind: head - slowest, parked, published, reasons };
  }

  private isLate(head: number, slowest: number): boolean {
    const { owed } = this;
    if (slowest >= head) this.owed = undefined;
    else if (!owed || slowest >= owed.head) this.owed = { head, since: performance.now() };
    else return performance.now() - owed.since > LONGEST_LAG_MS;
    return false;
  }
}

/** The last that came to an end: what it found is told until a later one finds nothing. */
async function lastAttestation(pool: Pool): Promise<OperationAct | undefined> {
  const { rows } = await pool.query<{ row: OperationAct }>(
    `SELECT row FROM read_rows WHERE projection = $1 AND version = $2 AND row @> '{"kind": "attest"}' AND row ? 'endedAt'
     ORDER BY (row->'position')::bigint DESC LIMIT 1`,
    [operationActs.name, operationActs.version],
  );
  return rows[0]?.row;
}
