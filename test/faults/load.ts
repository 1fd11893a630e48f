import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { dice } from '#kernel/dice.js';
import type { Browser } from '../support/browser.js';
import type { Sent } from './history.js';

const LONGEST_PATIENCE = 120_000;
const PAUSE_MS = 100;
/** So many orders of a load are sent once more in the end. */
const ASKED_AGAIN = 40;

interface Order {
  readonly service: string;
  readonly by: Browser;
  readonly path: string;
  readonly body: object;
  readonly mark: string;
}

export interface Loading {
  readonly seed: number;
  readonly projects: readonly string[];
  readonly petition: Browser;
  readonly office: Browser;
  /** The day on which the county's clock stands. */
  readonly today: string;
}

/**
 * People who give orders, several at a time, to two services; those to housing race each other on few streams. Whoever
 * gets no answer asks again under the same id; some cut the line after sending, some send thrice at once.
 */
export class Load {
  readonly sent: Sent[] = [];
  /** Orders to one service that had no answer at the first try: none of the broker's doing, and none of a neighbour's. */
  readonly unanswered = new Map<string, number>();
  private readonly roll: () => number;
  private count = 0;

  constructor(private readonly loading: Loading) {
    this.roll = dice(`load ${loading.seed}`);
  }

  /** Gives so many orders in a rush, and some more as long as `goesOn`; resolves when each is answered. */
  async give(orders: number, goesOn: () => boolean, people = 8): Promise<void> {
    let left = orders;
    const person = async () => {
      for (; left > 0 || goesOn(); left--) {
        await this.carry(this.next());
        if (left <= 0) await delay(4 * PAUSE_MS);
      }
    };
    await Promise.all(Array.from({ length: people }, person));
  }

  /** Orders of this load once more: the answer has to be the one that was given. */
  async askAgain(): Promise<void> {
    await Promise.all(this.given.slice(0, ASKED_AGAIN).map(({ again }) => again()));
  }

  private readonly given: { readonly again: () => Promise<void> }[] = [];

  private next(): Order {
    const { seed, projects, petition, office, today } = this.loading;
    const project = projects[Math.floor(this.roll() * projects.length)] ?? '';
    const mark = `${seed}-${++this.count}`;
    if (this.roll() < 0.5) {
      const body = { factId: `F${mark}`, fact: `工地无人施工 ${mark}`, observedOn: today };
      return { service: 'petition', by: petition, path: `/petition/api/projects/${project}/site-facts`, body, mark };
    }
    const visit = { on: today, announced: false, workers: this.count, criticalPath: true, findings: `核查 ${mark}` };
    return { service: 'housing', by: office, path: `/housing/api/projects/${project}/site-visits`, body: visit, mark };
  }

  private async carry(order: Order): Promise<void> {
    const commandId = randomUUID();
    const answers: Sent['answers'][number][] = [];
    const { service, mark } = order;
    this.sent.push({ commandId, service, mark, answers });
    const again = async () => {
      answers.push(await this.answered(order, commandId));
    };
    this.given.push({ again });
    const manner = this.roll();
    if (manner < 0.1) await this.cutOff(order, commandId);
    if (manner > 0.9) await Promise.all([again(), again(), again()]);
    else await again();
  }

  /** Sends until there is an answer that says for certain what became of the order. */
  private async answered(order: Order, commandId: string): Promise<Sent['answers'][number]> {
    const giveUpAt = performance.now() + LONGEST_PATIENCE;
    for (let tries = 1; ; tries++) {
      const answer = await this.send(order, commandId);
      if (typeof answer !== 'string') return answer;
      if (tries === 1 && !answer.startsWith('412'))
        this.unanswered.set(order.service, (this.unanswered.get(order.service) ?? 0) + 1);
      if (performance.now() > giveUpAt) throw new Error(`${order.service} ${order.mark} was never answered: ${answer}`);
      await delay(PAUSE_MS);
    }
  }

  private async send({ by, path, body }: Order, idempotencyKey: string): Promise<Sent['answers'][number] | string> {
    try {
      const { status, body: said } = await by.post(path, body, { idempotencyKey });
      const isCertain = status < 500 && status !== 412; // others were faster, nothing was done
      return isCertain ? { status, body: said as unknown } : `${status} ${JSON.stringify(said)}`;
    } catch (error) {
      return String((error as Error).cause ?? error);
    }
  }

  /** The order is on its way, and its sender gone. */
  private async cutOff({ by, path, body }: Order, idempotencyKey: string): Promise<void> {
    const sending = by.post(path, body, {
      idempotencyKey,
      signal: AbortSignal.timeout(1 + Math.floor(this.roll() * 5)),
    });
    await sending.catch(() => undefined);
  }
}
