import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function serve(server: Server): Promise<Served> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Connections that are kept open. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @throws Error unless the answer's status is 200 or 201 */
  async post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
    const bytes = Buffer.from(JSON.stringify(body));
    const fixed = { 'content-type': 'application/json', 'content-length': bytes.length };
    const sent = request(`${this.url}${path}`, {
      method: 'POST',
      agent: this.agent,
      headers: { ...fixed, ...headers },
    });
    sent.end(bytes);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.setEncoding('utf8');
    let text = '';
    for await (const chunk of answer) text += chunk as string;
    if (answer.statusCode === 200 || answer.statusCode === 201) return answer;
    throw new Error(`POST ${path}: ${answer.statusCode} ${text}`);
  }

  close(): void {
    this.agent.destroy();
  }
}
