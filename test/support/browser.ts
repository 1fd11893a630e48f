/** An answer of the platform. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON; undefined when there is none. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Headers;
}

export interface Sending {
  readonly idempotencyKey?: string;
  /** Cuts the line. */
  readonly signal?: AbortSignal;
}

/** One address, or the address of whoever answers a path. */
export type Address = string | ((path: string) => string);

/** Speaks HTTP and JSON with one county, and keeps the session cookie as a browser does. */
export class Browser {
  /** Value of the session cookie; empty for a stranger. */
  cookie = '';

  constructor(private readonly url: Address) {}

  static async signedIn(url: Address, username: string, password = 'Anju-demo-2026'): Promise<Browser> {
    const browser = new Browser(url);
    const { status, body } = await browser.login(username, password);
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status} ${JSON.stringify(body)}`);
    return browser;
  }

  login(username: string, password: string): Promise<Answer> {
    return this.post('/identity/api/login', { username, password });
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  post(path: string, body?: unknown, sending?: Sending): Promise<Answer> {
    return this.ask('POST', path, body, sending);
  }

  put(path: string, body?: unknown, sending?: Sending): Promise<Answer> {
    return this.ask('PUT', path, body, sending);
  }

  /** @param body sent as JSON; a FormData goes as it is */
  async ask(method: string, path: string, body?: unknown, { idempotencyKey, signal }: Sending = {}): Promise<Answer> {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await this.send(method, path, {
      headers: {
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body }),
      ...(signal ? { signal } : {}),
    });
    return { status: response.status, body: parsed(await response.text()), headers: response.headers };
  }

  /** The status alone of a request without a body; what follows it, perhaps without end, is not waited for. */
  async statusOf(method: string, path: string): Promise<number> {
    const response = await this.send(method, path, {});
    await response.body?.cancel();
    return response.status;
  }

  /** Server-sent events: each call gives what the next one says. `close` before the county is closed. */
  async stream(path: string): Promise<{ next: () => Promise<string>; close: () => Promise<void> }> {
    const response = await this.send('GET', path, { headers: { accept: 'text/event-stream' } });
    if (response.status !== 200 || !response.body) throw new Error(`GET ${path}: ${response.status}`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const next = async (): Promise<string> => {
      const said = /^data: (.*)$/m.exec(heard);
      if (said) heard = heard.slice(said.index + said[0].length);
      if (said) return said[1] ?? '';
      const { value, done } = await reader.read();
      if (done) throw new Error(`GET ${path} ended; it had said: ${heard}`);
      heard += value;
      return next();
    };
    return { next, close: () => reader.cancel() };
  }

  private async send(method: string, path: string, init: RequestInit): Promise<Response> {
    const cookie = this.cookie ? { cookie: `anju_session=${this.cookie}` } : {};
    const headers = { ...(init.headers as Record<string, string> | undefined), ...cookie };
    const response = await fetch(`${typeof this.url === 'string' ? this.url : this.url(path)}${path}`, {
      ...init,
      method,
      headers,
    });
    const set = response.headers.getSetCookie().find((one) => one.startsWith('anju_session='));
    if (set !== undefined) this.cookie = /^anju_session=([^;]*)/.exec(set)?.[1] ?? '';
    return response;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
