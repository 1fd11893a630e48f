import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { LineCut } from '#http/body.js';
import type { Directory } from '#identity/directory.js';
import { signSession } from '#identity/tokens.js';
import { HandClock } from '#testing/hand-clock.js';
import { CommandGateway } from './gateway.js';
import { sessionThenBody, tellProblems } from './request-chain.js';

const clock = new HandClock('2026-03-02T01:00:00.000Z');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const directory = {
  officer: () => Promise.resolve({ userId: 'u-1', name: '王工', post: '科员', agency: 'housing' }),
  publicKeyOf: () => Promise.resolve(publicKey.export({ type: 'spki', format: 'pem' })),
  holidays: () => Promise.resolve([]),
} as unknown as Directory;
const BODY = JSON.stringify({ workers: 7 });

describe('the body of an order', () => {
  let log: MemoryEventLog;
  let server: Server;
  /** What has to happen on the line before the session is looked up. */
  let first: (request: Request) => Promise<unknown>;
  /** What became of the order in the end: what its route was handed, or why it was not reached. */
  let outcome: Promise<unknown>;

  beforeEach(async () => {
    log = new MemoryEventLog(clock);
    const app = express();
    app.use((request, _response, next) => {
      first(request).then(() => next(), next);
    });
    app.use(...sessionThenBody(directory, clock, clock, new CommandGateway('housing', log, clock)));
    outcome = new Promise((resolve) => {
      app.post('/api/visits', (request, response) => {
        resolve(request.body);
        response.json({});
      });
      app.use((error: unknown, _request: Request, _response: Response, next: NextFunction) => {
        resolve(error);
        next(error);
      });
    });
    app.use(tellProblems(() => undefined));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  async function send(body: string, length = body.length): Promise<Socket> {
    const token = await signSession({ userId: 'u-1', sessionId: 's-1' }, privateKey, 'k', clock.now());
    const line = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const head = ['POST /api/visits HTTP/1.1', 'host: x', 'content-type: application/json', 'connection: close'];
    line.write([...head, `cookie: anju_session=${token}`, `content-length: ${length}`, '', body].join('\r\n'));
    return line;
  }

  it('is read once the session is known', async () => {
    first = () => Promise.resolve();
    expect(await text(await send(BODY))).toMatch(/^HTTP\/1.1 200 /);
    expect(await outcome).toEqual({ workers: 7 });
  });

  it('that cannot be read is a refusal on record', async () => {
    first = () => Promise.resolve();
    expect(await text(await send('{"workers":'))).toMatch(/^HTTP\/1.1 400 /);
    expect(await outcome).toBeInstanceOf(SyntaxError);
    expect((await log.readAll(0, 10)).map(({ type }) => type)).toEqual(['housing.CommandRefused']);
  });

  it.each([
    ['before the session was known', BODY.length],
    ['in the middle of the body', BODY.length + 10],
  ])('is neither carried out nor refused when its sender goes %s', async (_, length) => {
    let cut: (line: Socket) => void = () => undefined;
    const line = new Promise<Socket>((resolve) => (cut = resolve));
    first = async (request) => {
      if (length > BODY.length) {
        request.on('newListener', (name) => {
          if (name === 'aborted') void line.then((of) => of.destroy()); // it is being read
        });
        return;
      }
      const gone = once(request.socket, 'close');
      (await line).destroy();
      await gone;
    };
    cut(await send(BODY, length));
    expect(await outcome).toBeInstanceOf(LineCut);
    expect(await log.head()).toBe(0);
  });
});
