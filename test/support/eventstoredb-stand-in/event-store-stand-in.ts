import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerReadableStream,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { KeptEvents, type Expected, type ProposedEvent } from './kept-events.js';
import * as messages from './messages.js';

/** Bytes of one append; what EventStoreDB allows unless it is told otherwise. */
const MAX_APPEND = 1024 * 1024;

/**
 * A stand-in for EventStoreDB where none can run: it speaks the streams protocol (append, read, subscribe to all) with
 * the client's own messages, and keeps events in memory. It shows that the adapter speaks the protocol and survives
 * broken connections; it is not EventStoreDB, and says nothing of its durability, cluster or speed.
 */
export class EventStoreStandIn {
  /** So many of the next appends are lost on the way: the connection breaks before they are carried out. */
  loseRequests = 0;
  /** So many of the next appends are carried out, and the connection breaks before the answer. */
  loseAnswers = 0;
  private overtaking: (() => void) | undefined;
  private readonly events = new KeptEvents();
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `esdb://admin:changeit@127.0.0.1:${this.port}?tls=false`;
  }

  /** Begins to listen; after a stop at the same port, with the same events. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': -1 });
    server.addService(grpc.StreamsService, {
      read: (call: ServerWritableStream<ReadReq, ReadResp>) => this.read(call),
      append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) =>
        this.append(call, answer),
    });
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.server = server;
  }

  /** Breaks every connection and takes no more. */
  stop(): void {
    this.server?.forceShutdown();
    this.server = undefined;
  }

  /** Breaks every connection, and takes new ones. */
  async drop(): Promise<void> {
    this.stop();
    await this.start();
  }

  /** Events that arrive just before the next append, from a writer that nobody sees. */
  overtake(stream: string, proposed: readonly ProposedEvent[]): void {
    this.overtaking = () => this.events.append(stream, 'any', proposed);
  }

  private append(call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void {
    let options: { stream: string; expected: Expected } | undefined;
    const proposed: ProposedEvent[] = [];
    call.on('data', (request: AppendReq) => {
      options = messages.appendOptionsIn(request) ?? options;
      const event = messages.proposedIn(request);
      if (event) proposed.push(event);
    });
    call.on('end', () => {
      if (this.loseRequests > 0) {
        this.loseRequests--;
        return void this.drop();
      }
      if (!options) return answer({ code: status.INVALID_ARGUMENT, details: 'no options' });
      const bytes = proposed.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
      if (bytes > MAX_APPEND) return answer(tooLarge());
      this.overtaking?.();
      this.overtaking = undefined;
      const kept = this.events.append(options.stream, options.expected, proposed);
      if (this.loseAnswers > 0) {
        this.loseAnswers--;
        return void this.drop();
      }
      answer(null, messages.appendAnswer(kept));
    });
  }

  private read(call: ServerWritableStream<ReadReq, ReadResp>): void {
    try {
      const reading = messages.readingIn(call.request);
      if (reading.stream !== undefined) this.readStream(call, reading.stream, reading);
      else if (reading.subscribes) this.subscribe(call, reading);
      else this.readAll(call, reading);
    } catch (error) {
      call.emit('error', { code: status.INVALID_ARGUMENT, details: String(error) });
    }
  }

  private readStream(call: ServerWritableStream<ReadReq, ReadResp>, stream: string, reading: messages.Reading): void {
    const kept = this.events.stream(stream);
    if (kept.length === 0) call.write(messages.notFound(stream));
    const from = Number(reading.from ?? 0n);
    for (const event of kept.slice(from, from + reading.count)) call.write(messages.eventMessage(event));
    call.end();
  }

  /** From the position on, itself included. */
  private readAll(
    call: ServerWritableStream<ReadReq, ReadResp>,
    { from = 0n, count, prefixes }: messages.Reading,
  ): void {
    const found = this.events.all.filter(({ position, stream }) => position >= from && passes(stream, prefixes));
    for (const event of found.slice(0, count)) call.write(messages.eventMessage(event));
    call.end();
  }

  /** After the position. */
  private subscribe(call: ServerWritableStream<ReadReq, ReadResp>, { from = -1n, prefixes }: messages.Reading): void {
    call.write(messages.confirmation());
    for (const event of this.events.all) {
      if (event.position > from && passes(event.stream, prefixes)) call.write(messages.eventMessage(event));
    }
    call.write(messages.caughtUp());
    const stop = this.events.follow((event) =>
      call.write(passes(event.stream, prefixes) ? messages.eventMessage(event) : messages.checkpoint(event.position)),
    );
    call.on('cancelled', stop);
    call.on('close', stop);
  }
}

function passes(stream: string, prefixes: readonly string[] | undefined): boolean {
  return !prefixes || prefixes.some((prefix) => stream.startsWith(prefix));
}

function tooLarge() {
  const metadata = new Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(MAX_APPEND));
  return { code: status.INVALID_ARGUMENT, details: 'Maximum Append Size Exceeded.', metadata };
}
