import { WrongUsage, type Terminal } from './terminal.js';

/** Where the server is, and as whom it is asked. */
export interface ServerAccess {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** Who signed in. */
export interface SignedIn {
  readonly username: string;
  readonly name: string;
  readonly agencyName: string;
  readonly roles: readonly string[];
}

/** The server's refusal, as a problem document says it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** @throws WrongUsage when nobody is named who asks, or the address is none */
export function accessOf({ env }: Terminal): ServerAccess {
  const { ANJU_USER: username, ANJU_PASSWORD: password, ANJU_URL: url, PORT: port } = env;
  if (!username || !password) throw new WrongUsage('请以环境变量 ANJU_USER、ANJU_PASSWORD 给出账号和口令');
  const address = (url || `http://127.0.0.1:${port || '3000'}`).replace(/\/$/, '');
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new WrongUsage(`${url ? 'ANJU_URL' : 'PORT'} 不可用，平台地址应如 http://127.0.0.1:3000`);
  return { username, password, url: address };
}

/** The running platform, asked as one account. */
export class Server {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly user: SignedIn,
  ) {}

  /** @throws Refused when no server is there, or the account may not sign in */
  static async signIn({ url, username, password }: ServerAccess): Promise<Server> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ username, password });
    const response = await send(url, '/identity/api/login', { method: 'POST', headers, body });
    if (!response.ok) throw await refusal(response);
    const cookies = response.headers.getSetCookie().map((text) => text.split(';')[0]);
    const { user } = (await response.json()) as { user: SignedIn };
    return new Server(url, cookies.join('; '), user);
  }

  /** @throws Refused */
  async ask(path: string, init: RequestInit = {}): Promise<unknown> {
    return (await this.answerTo(path, init)).json();
  }

  /** A file. @throws Refused */
  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.answerTo(path, {})).arrayBuffer());
  }

  private async answerTo(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie: this.cookie };
    const response = await send(this.url, path, { ...init, headers });
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

async function send(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init);
  } catch {
    throw new Refused('server.unreachable', `无法连接 ${url}，请先启动平台（npm start）或核对 ANJU_URL`);
  }
}

async function refusal(response: Response): Promise<Refused> {
  const { type = '', title = '' } = (await response.json().catch(() => ({}))) as { type?: string; title?: string };
  return new Refused(type.replace('/problems/', '') || 'server.refused', title || `服务器答复 ${response.status}`);
}
