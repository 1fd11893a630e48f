import { Injectable } from '@nestjs/common';
import type { Fact } from '#messaging/fact.js';
import type { ParkedKey } from '#messaging/inbox/inbox-reader.js';
import type { PutAside } from '#messaging/inbox/put-aside.js';
import type { ParkedFact } from '#messaging/reactions/reaction-tables.js';
import type { ParkedRow } from '#projections/projection-wiring.js';
import { contentOfEntry, contentOfMessage, contentOfOwn, reasonShown, sha256Of, type Content } from './content.js';
import {
  idOf,
  type ParkedFactView,
  type ParkedKeyView,
  type ParkedRowView,
  type PutAsideView,
  type WaitingWork,
} from './waiting.js';
import { Workings } from './workings.js';

const MOST = 100;
const MOST_ENTRIES = 20;

/** 待处理 of a service. */
@Injectable()
export class WaitingDesk {
  constructor(private readonly workings: Workings) {}

  async all(): Promise<WaitingWork> {
    const { inbox, reactions, projections } = this.workings;
    const [keys, aside, facts, rows] = await Promise.all([
      inbox.parked(),
      inbox.aside.list(),
      reactions.parked(),
      projections.parked(),
    ]);
    return {
      ...{ keyCount: keys.length, keys: keys.slice(0, MOST).map(keyView) },
      ...{ asideCount: aside.length, aside: aside.slice(0, MOST).map(asideView) },
      ...{ factCount: facts.length, facts: await Promise.all(facts.slice(0, MOST).map((one) => this.factView(one))) },
      ...{ rowCount: rows.length, rows: await Promise.all(rows.slice(0, MOST).map((one) => this.rowView(one))) },
    };
  }

  /** What may be seen of a fact: an own one bears its label in the log, a published one by its contract. */
  async contentOf({ service, type, data, position }: Fact): Promise<Content> {
    const { log, recordPolicy } = this.workings;
    if (service !== this.workings.service) return contentOfEntry({ channel: '', contract: type, data });
    const [event] = position === undefined ? [] : await log.readAll(position - 1, 1);
    return event?.type === type ? contentOfOwn(event, recordPolicy) : { level: '?', label: type };
  }

  private async factView({ source, position, fact, reason }: ParkedFact): Promise<ParkedFactView> {
    const { key, type, recordedAt } = fact;
    const content = await this.contentOf(fact);
    return {
      ...{ id: idOf(key), source, position, key, type, recordedAt, ...content },
      ...(reason === undefined ? {} : { reason: reasonShown(reason, content) }),
    };
  }

  private async rowView({ projection, key, reason, fact }: ParkedRow): Promise<ParkedRowView> {
    const { type, recordedAt } = fact;
    const content = await this.contentOf(fact);
    return { projection, key, type, recordedAt, ...content, reason: reasonShown(reason, content) };
  }
}

function keyView({ service, channel, key, reason, parkedAt, waiting }: ParkedKey): ParkedKeyView {
  const entries = waiting.slice(0, MOST_ENTRIES).map((entry) => {
    const { keySeq, feedSeq, contract, eventId, agency, recordedAt } = entry;
    return { keySeq, feedSeq, contract, eventId, agency, recordedAt, ...contentOfEntry(entry) };
  });
  const named = { id: idOf(service, channel, key), service, channel, key };
  return { ...named, reason, since: parkedAt.toISOString(), count: waiting.length, entries };
}

function asideView({ service, channel, place, reason, receivedAt, message }: PutAside): PutAsideView {
  return {
    ...{ id: idOf(service, channel, place), service, channel, place, reason, receivedAt: receivedAt.toISOString() },
    ...{ characters: message.length, sha256: sha256Of(message), ...contentOfMessage(channel, message) },
  };
}
