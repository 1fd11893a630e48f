import type { Pool } from 'pg';
import type { EventLog } from '#event-store/event-log.js';
import type { DomainClock } from '#kernel/clock.js';
import { drain } from '#messaging/drain.js';
import { inboxSource, logSource } from '#messaging/fact-source.js';
import { RememberingSource } from '#messaging/remembering-source.js';
import { FeedReader } from '#messaging/feed/feed-reader.js';
import { FeedWriter } from '#messaging/feed/feed-writer.js';
import { Inbox } from '#messaging/inbox/inbox.js';
import { Pump } from '#messaging/pump.js';
import { ReactionRunner } from '#messaging/reactions/reaction-runner.js';
import type { Subscription, Transport } from '#messaging/transport.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { HealthCheck, type AgencyHealth } from './agency-health.js';
import { publishingOf, subscriptionsOf } from './channels.js';
import { directoryProjections } from './directory/directory.projection.js';
import type { AgencyParts } from './discover.js';
import type { CommandGateway } from './gateway.js';
import { Orders } from './orders.js';
import type { RuleActor } from './rule-actor.js';
import { isTimers, timersOf } from './timers/timer-rule.js';
import { TimerRunner } from './timers/timer-runner.js';

interface Wiring {
  readonly parts: AgencyParts;
  readonly clock: DomainClock;
  readonly transport: Transport;
  /** Ids of all services of this shape, for wildcards in `consumes`. */
  readonly services: readonly string[];
  readonly report: (error: unknown) => void;
  readonly pool: Pool;
  readonly log: EventLog;
  readonly gateway: CommandGateway;
  /** In whose name rules act. */
  readonly acting: RuleActor;
}

const TICK_MS = 1000;

/** The loops of a service: publish, receive, project, react, fire timers. */
export class AgencyWorks {
  private readonly pumps: Record<'feed' | 'projections' | 'reactions' | 'timers', Pump>;
  private readonly check: HealthCheck;
  private readonly stops: (() => void | Promise<void>)[] = [];

  private constructor(
    private readonly wiring: Wiring,
    readonly orders: Orders,
    readonly projections: ProjectionRunner,
    readonly inbox: Inbox,
    readonly reactions: ReactionRunner,
    readonly timers: TimerRunner,
    private readonly writer: FeedWriter,
    private readonly sources: readonly RememberingSource[],
  ) {
    this.check = new HealthCheck({ ...wiring, inbox, reactions, projections });
    const { report } = wiring;
    const { service } = wiring.parts.manifest;
    const pump = (name: string, step: () => Promise<boolean>) =>
      new Pump(`${service} ${name}`, step, (_, error) => report(error));
    this.pumps = {
      feed: pump('feed', () => writer.step()),
      projections: pump('projections', () => projections.step()),
      reactions: pump('reactions', () => reactions.step()),
      timers: pump('timers', () => timers.step()),
    };
  }

  static async build(wiring: Wiring): Promise<AgencyWorks> {
    const { parts, pool, log, clock, transport, gateway, acting } = wiring;
    const { service } = parts.manifest;
    const orders = new Orders(gateway);
    const publishing = publishingOf(parts);
    const inbox = new Inbox(pool, clock, ({ service: from, channel }, ...range) =>
      transport.range({ consumer: service, service: from, channel }, ...range),
    );
    const sources = [logSource(log, parts.upcasters), inboxSource(inbox)].map((one) => new RememberingSource(one));
    const all = [...directoryProjections, ...parts.projections, ...parts.timers.map(timersOf)];
    const projections = new ProjectionRunner({ service, pool, sources, projections: all, arrivals: inbox });
    const by = { reactions: parts.reactions, acting, execute: orders.give };
    const reactions = new ReactionRunner({ pool, sources, clock, ...by });
    const timers = new TimerRunner(pool, parts.timers, clock, orders.fire, acting);
    const writer = new FeedWriter(pool, log, publishing);
    for (const loop of [writer, projections]) await loop.start();
    await transport.register({
      publisher: publishing.publisher,
      pool,
      reader: new FeedReader(pool),
      standing: () => writer.standing(),
      onPublished: (wake) => writer.onPublished(wake),
    });
    return new AgencyWorks(wiring, orders, projections, inbox, reactions, timers, writer, sources);
  }

  /** Subscribes to the others and lets the loops run. */
  async open(): Promise<void> {
    const { feed, projections, reactions } = this.pumps;
    const wake = (...pumps: Pump[]) => pumps.forEach((pump) => pump.wake());
    this.stops.push(this.wiring.log.onCommitted(() => wake(feed, projections, reactions)));
    this.stops.push(this.inbox.onReceived(() => wake(projections, reactions)));
    this.stops.push(this.projections.onAdvanced((touched) => touched.some(isTimers) && this.timersMoved()));
    this.stops.push(await this.inbox.subscribe(this.wiring.transport, this.subscriptions()));
    const ticking = setInterval(() => this.lookAround(), TICK_MS);
    this.stops.push(() => clearInterval(ticking));
    this.lookAround();
  }

  /** The channels that this service reads. */
  subscriptions(): Subscription[] {
    const { transport, parts, services } = this.wiring;
    return subscriptionsOf(parts.manifest, services, (...place) => transport.has(...place));
  }

  /** The county's clock has moved: a timer may be due. */
  clockMoved(): void {
    this.pumps.timers.wake();
  }

  private timersMoved(): void {
    this.timers.lookAgain();
    this.pumps.timers.wake();
  }

  /** Other processes may have written to this database: no hint tells of that. */
  private lookAround(): void {
    [...this.sources, this.writer, this.timers].forEach((reader) => reader.lookAgain());
    Object.values(this.pumps).forEach((pump) => pump.wake());
  }

  /** Where this service's own log ends. */
  head(): Promise<number> {
    return this.wiring.log.head();
  }

  /** Works until this service has nothing left to do at the clock's moment. */
  drain(): Promise<boolean> {
    return drain(Object.values(this.pumps));
  }

  health(): Promise<AgencyHealth> {
    return this.check.examine();
  }

  /** No step is under way afterwards, and none begins. */
  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop();
    await Promise.all(Object.values(this.pumps).map((pump) => pump.stop()));
    await this.reactions.rest();
  }
}
