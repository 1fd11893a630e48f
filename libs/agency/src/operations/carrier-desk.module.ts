import { Injectable } from '@nestjs/common';
import type { ParkedKey } from '#messaging/inbox/inbox-reader.js';
import type { Subscription } from '#messaging/transport.js';
import type { CarrierState, ChannelState } from './carrier.js';
import { Workings } from './workings.js';

/** What shows that a neighbour has been silent, or that this service is behind. */
@Injectable()
export class CarrierDesk {
  constructor(private readonly workings: Workings) {}

  async state(): Promise<CarrierState> {
    const { log, feed, inbox, transport, subscriptions } = this.workings;
    const [logHead, published, parked] = await Promise.all([log.head(), feed.position(), inbox.parked()]);
    const { ok, reason } = transport.health();
    const channels = await Promise.all(subscriptions().map((subscription) => this.channel(subscription, parked)));
    return {
      ...{ transport: transport.name, ok, published, logHead, channels },
      ...(reason === undefined ? {} : { trouble: reason }),
    };
  }

  private async channel({ service, channel }: Subscription, parked: readonly ParkedKey[]): Promise<ChannelState> {
    const { inbox } = this.workings;
    const lanes = [...(await inbox.reached({ service, channel }))].sort(([a], [b]) => a - b);
    const { position, at } = inbox.marks.of({ service, channel });
    const keys = parked.filter((key) => key.service === service && key.channel === channel);
    return {
      ...{ service, channel, lanes: lanes.map(([lane, { feedSeq }]) => ({ lane, feedSeq })) },
      ...{ parkedKeys: keys.length, waiting: keys.reduce((sum, { waiting }) => sum + waiting.length, 0) },
      ...(position < 0 ? {} : { arrivedUpTo: position }),
      ...(at === undefined ? {} : { heardAt: at.toISOString() }),
    };
  }
}
