import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/errors.js';
import { reasonShown, sha256Of } from './content.js';
import type { Ending } from './operation.js';
import { OperationRecord } from './operation-record.module.js';
import type { OperationAnswer } from './operations.js';
import { idOf } from './waiting.js';
import { WaitingDesk } from './waiting-desk.module.js';
import { Workings } from './workings.js';

/** What an administrator can do about what waits. Each act names its thing by the id that the list gave. */
@Injectable()
export class Mending {
  constructor(
    private readonly workings: Workings,
    private readonly waiting: WaitingDesk,
    private readonly record: OperationRecord,
  ) {}

  /** Lets a parked key's entries in, up to the first that is still broken. @throws NotFound */
  release(id: string): Promise<OperationAnswer> {
    const { inbox } = this.workings;
    const find = async () =>
      (await inbox.parked()).find(({ service, channel, key }) => idOf(service, channel, key) === id);
    return this.record.carryOut({
      find: async () => found(await find(), '没有停放这个键：可能已经放行'),
      order: ({ service, channel, key }) => ({ kind: 'release', subject: `${service}.${channel} ${key}` }),
      work: async (key) => {
        await inbox.release(key);
        return endingBy((await find())?.reason);
      },
    });
  }

  /** Reads a message that was put aside again and lets it in. @throws NotFound */
  reread(id: string): Promise<OperationAnswer> {
    const { inbox, transport, service } = this.workings;
    return this.record.carryOut({
      find: () => this.aside(id),
      order: (one) => ({ kind: 'reread', subject: subjectOf(one) }),
      work: async (one) => {
        const isRead = await inbox.readAgain(one, (unreadable) => transport.reread(unreadable, service));
        return isRead ? { outcome: 'done' } : endingBy((await this.aside(id)).reason);
      },
    });
  }

  /** A message that was never an entry is thrown away; its hash stays on record. @throws NotFound */
  discard(id: string, reason: string): Promise<OperationAnswer> {
    return this.record.carryOut({
      find: () => this.aside(id),
      order: (one) => ({ kind: 'discard', subject: subjectOf(one), reason, sha256: sha256Of(one.message) }),
      work: async (one) => {
        await this.workings.inbox.aside.discard(one);
        return { outcome: 'done' };
      },
    });
  }

  /** Lets the reactions to a key's parked facts try again, in order. @throws NotFound */
  retry(id: string): Promise<OperationAnswer> {
    const { reactions } = this.workings;
    const find = async () => (await reactions.parked()).find(({ fact }) => idOf(fact.key) === id);
    return this.record.carryOut({
      find: async () => found(await find(), '没有停放这个键的事实：可能已经办完'),
      order: ({ fact }) => ({ kind: 'retry', subject: fact.key }),
      work: async ({ fact }) => {
        await reactions.release(fact.key);
        const still = await find();
        return endingBy(still && reasonShown(still.reason ?? '', await this.waiting.contentOf(still.fact)));
      },
    });
  }

  private async aside(id: string) {
    const aside = await this.workings.inbox.aside.list();
    const one = aside.find(({ service, channel, place }) => idOf(service, channel, place) === id);
    return found(one, '没有搁置这条消息：可能已经读入或作废');
  }
}

function endingBy(reason: string | undefined): Ending {
  return reason === undefined ? { outcome: 'done' } : { outcome: 'stays', detail: reason };
}

function subjectOf({ service, channel, place }: { service: string; channel: string; place: string }): string {
  return `${service}.${channel} ${place}`;
}

function found<Item>(item: Item | undefined, message: string): Item {
  if (item === undefined) throw new NotFound(message);
  return item;
}
