import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, Kept, KeptEvent, ProposedEvent } from './kept-events.js';

/** What a client asks to read, of the requests that the stand-in answers. */
export interface Reading {
  /** Absent: all streams. */
  readonly stream: string | undefined;
  readonly from: bigint | undefined;
  readonly count: number;
  /** Absent: no filter. */
  readonly prefixes: readonly string[] | undefined;
  readonly subscribes: boolean;
}

/** @throws Error for what the stand-in does not know, and for what EventStoreDB refuses */
export function readingIn(request: ReadReq): Reading {
  const options = request.getOptions();
  const filter = options?.getFilter();
  const stream = options?.getStream();
  const all = options?.getAll();
  if (!options || options.getReadDirection() !== streams.ReadReq.Options.ReadDirection.FORWARDS)
    throw new Error('the stand-in reads forwards only');
  if (!options.getUuidOption()) throw new Error('no form of ids is asked for');
  if (filter && !filter.hasMax() && !filter.hasCount()) throw new Error('a filter has a window');
  const prefixes = filter?.getStreamIdentifier()?.getPrefixList();
  if (filter && !prefixes?.length) throw new Error('the stand-in filters by prefixes of streams only');
  const start = stream?.hasRevision() ? stream.getRevision() : all?.getPosition()?.getCommitPosition();
  return {
    stream: stream && nameOf(stream.getStreamIdentifier()),
    from: start === undefined ? undefined : BigInt(start),
    count: options.hasSubscription() ? Infinity : Number(options.getCount()),
    prefixes,
    subscribes: options.hasSubscription(),
  };
}

export function appendOptionsIn(request: AppendReq): { stream: string; expected: Expected } | undefined {
  const options = request.getOptions();
  if (!options) return undefined;
  const stream = nameOf(options.getStreamIdentifier());
  if (options.hasAny()) return { stream, expected: 'any' };
  return { stream, expected: options.hasNoStream() ? -1n : BigInt(options.getRevision()) };
}

export function proposedIn(request: AppendReq): ProposedEvent | undefined {
  const message = request.getProposedMessage();
  return (
    message && {
      id: message.getId()?.getString() ?? '',
      type: message.getMetadataMap().get('type') ?? '',
      contentType: message.getMetadataMap().get('content-type') ?? '',
      data: message.getData_asU8(),
      metadata: message.getCustomMetadata_asU8(),
    }
  );
}

export function appendAnswer({ kind, revision, position }: Kept): AppendResp {
  const answer = new streams.AppendResp();
  if (kind === 'conflict') {
    const conflict = new streams.AppendResp.WrongExpectedVersion();
    if (revision < 0) conflict.setCurrentNoStream(new shared.Empty());
    else conflict.setCurrentRevision(String(revision));
    answer.setWrongExpectedVersion(conflict);
    return answer;
  }
  const place = new streams.AppendResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(revision));
  success.setPosition(place);
  answer.setSuccess(success);
  return answer;
}

export function eventMessage(event: KeptEvent): ReadResp {
  const id = new shared.UUID();
  id.setString(event.id);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(id);
  recorded.setStreamIdentifier(identifier(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.getMetadataMap().set('type', event.type).set('content-type', event.contentType).set('created', '0');
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const answer = new streams.ReadResp();
  answer.setEvent(read);
  return answer;
}

export function notFound(stream: string): ReadResp {
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(stream));
  const answer = new streams.ReadResp();
  answer.setStreamNotFound(missing);
  return answer;
}

export function confirmation(): ReadResp {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId('stand-in');
  const answer = new streams.ReadResp();
  answer.setConfirmation(confirmed);
  return answer;
}

/** How far a filtered subscription has looked without finding anything. */
export function checkpoint(position: bigint): ReadResp {
  const reached = new streams.ReadResp.Checkpoint();
  reached.setCommitPosition(String(position));
  reached.setPreparePosition(String(position));
  const answer = new streams.ReadResp();
  answer.setCheckpoint(reached);
  return answer;
}

export function caughtUp(): ReadResp {
  const answer = new streams.ReadResp();
  answer.setCaughtUp(new streams.ReadResp.CaughtUp());
  return answer;
}

function identifier(stream: string) {
  const named = new shared.StreamIdentifier();
  named.setStreamName(Buffer.from(stream).toString('base64'));
  return named;
}

function nameOf(named: ReturnType<typeof identifier> | undefined): string {
  return Buffer.from(named?.getStreamName_asU8() ?? []).toString('utf8');
}
