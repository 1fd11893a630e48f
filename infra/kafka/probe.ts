import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { HOST, SUPERUSER, type Users } from './server-properties.js';
import { answerIn, answers, bodies, brokerCount, errorCode, frame, type Request } from './wire.js';

const LONGEST_ANSWER = 5_000;

/**
 * What keeps the broker on that port from serving; undefined when it serves. Asked as a client would: ApiVersions, the
 * login where there is one, and whether the broker has joined (until then it answers, but can make no topic).
 */
export async function whatIsMissing(port: number, users: Users | undefined): Promise<string | undefined> {
  const socket = connect(port, HOST);
  socket.on('error', () => undefined); // whoever waits hears of it
  socket.setTimeout(LONGEST_ANSWER, () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
    return await askAll(socket, users);
  } catch (error) {
    return (error as Error).message;
  } finally {
    socket.destroy();
  }
}

async function askAll(socket: Socket, users: Users | undefined): Promise<string | undefined> {
  const refused = (request: Request, answer: Buffer) => {
    const code = errorCode(answer);
    return code === 0 ? undefined : `${request} answered with error ${code}`;
  };
  const versions = refused('ApiVersions', await ask(socket, 'ApiVersions', bodies.apiVersions()));
  if (versions !== undefined) return versions;
  if (users) {
    const mechanism = refused('SaslHandshake', await ask(socket, 'SaslHandshake', bodies.saslHandshake()));
    const login = bodies.saslAuthenticate(SUPERUSER, users[SUPERUSER] ?? '');
    const trouble = mechanism ?? refused('SaslAuthenticate', await ask(socket, 'SaslAuthenticate', login));
    if (trouble !== undefined) return trouble;
  }
  const brokers = brokerCount(await ask(socket, 'Metadata', bodies.metadata()));
  return brokers > 0 ? undefined : 'ApiVersions answered, but the broker has not joined its cluster';
}

async function ask(socket: Socket, request: Request, body: Buffer): Promise<Buffer> {
  socket.write(frame(request, body));
  const answer = await nextAnswer(socket);
  if (!answers(answer, request)) throw new Error(`what listens there does not answer ${request}`);
  return answer;
}

function nextAnswer(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let arrived = Buffer.alloc(0);
    const onData = (chunk: Buffer) => {
      arrived = Buffer.concat([arrived, chunk]);
      const answer = answerIn(arrived);
      if (!answer) return;
      socket.off('data', onData).off('error', reject).off('close', onClose);
      resolve(answer);
    };
    const onClose = () => reject(new Error('the connection was closed'));
    socket.on('data', onData).on('error', reject).on('close', onClose);
  });
}
