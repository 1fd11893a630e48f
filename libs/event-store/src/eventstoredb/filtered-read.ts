import type {
  AllStreamResolvedEvent,
  BaseOptions,
  EventStoreDBClient,
  Position,
  StreamingRead,
} from '@eventstore/db-client';
import { ReadStream } from '@eventstore/db-client/dist/streams/utils/ReadStream.js';
import { convertGrpcEvent } from '@eventstore/db-client/dist/utils/convertGrpcEvent.js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';

type Call = ConstructorParameters<typeof ReadStream>[0];
type StreamsClient = InstanceType<typeof grpc.StreamsClient>;
type CallArguments = Parameters<StreamsClient['read']>;

/** What the commands of the client are made of; its types keep them to its subclasses, which cannot be opened by URL. */
interface Inner {
  GRPCStreamCreator(client: typeof grpc.StreamsClient, name: string, call: (client: StreamsClient) => unknown): Call;
  callArguments(options: BaseOptions & { deadline: number }): [CallArguments[1], CallArguments[2]];
}

export interface FilteredRead {
  readonly prefix: string;
  /** Inclusive, as EventStoreDB reads. */
  readonly from: Position | undefined;
  readonly count: number;
  /** In ms. */
  readonly deadline: number;
}

/**
 * Reads `$all` forwards, the server leaving out streams without the prefix, to the count or the end. The protocol has
 * it; the client's own readAll lacks the filter, and its subscriptions lack the end.
 */
export function readAllFiltered(client: EventStoreDBClient, read: FilteredRead): StreamingRead<AllStreamResolvedEvent> {
  const inner = client as unknown as Inner;
  const call = inner.GRPCStreamCreator(grpc.StreamsClient, 'readAllFiltered', (raw) =>
    raw.read(request(read), ...inner.callArguments({ requiresLeader: true, deadline: read.deadline })),
  );
  return new ReadStream(call, convertGrpcEvent<AllStreamResolvedEvent>, {});
}

function request({ prefix, from, count }: FilteredRead) {
  const { Options } = streams.ReadReq;
  const all = new Options.AllOptions();
  if (from) {
    const position = new Options.Position();
    position.setCommitPosition(from.commit.toString(10));
    position.setPreparePosition(from.prepare.toString(10));
    all.setPosition(position);
  } else {
    all.setStart(new shared.Empty());
  }
  const expression = new Options.FilterOptions.Expression();
  expression.setPrefixList([prefix]);
  const filter = new Options.FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setCount(new shared.Empty());
  filter.setCheckpointintervalmultiplier(1);
  const uuids = new Options.UUIDOption();
  uuids.setString(new shared.Empty());
  const options = new Options();
  options.setAll(all);
  options.setFilter(filter);
  options.setCount(count.toString(10));
  options.setReadDirection(Options.ReadDirection.FORWARDS);
  options.setUuidOption(uuids);
  const asked = new streams.ReadReq();
  asked.setOptions(options);
  return asked;
}
