import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { problem } from '#http/problem.js';
import { securityHeaders, tellProblems } from '#agency/request-chain.js';
import type { CountyServices } from './county.js';
import { servesDocument } from './event-catalogue.js';

interface Listening {
  readonly host: string;
  readonly port: number;
}

/** The one port of a process: listens at once, says "not ready" until the services are there. */
export class FrontDoor {
  readonly http: Express = express();
  private county: CountyServices | undefined;
  private catalogue: RequestHandler | undefined;
  private ready = false;

  private constructor(
    private readonly server: Server,
    private readonly host: string,
  ) {}

  /** Listens on the port, or the next free one; 0 takes any. */
  static async open(
    { host, port }: Listening,
    pagesFolder: string,
    report: (error: unknown) => void,
  ): Promise<FrontDoor> {
    const server = createServer();
    const door = new FrontDoor(server, host);
    door.furnish(pagesFolder, report);
    server.on('request', door.http);
    await listen(server, host, port);
    return door;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get address(): string {
    return `http://${this.host === '0.0.0.0' ? '127.0.0.1' : this.host}:${this.port}`;
  }

  /** The services answer from now on, and `/asyncapi.json` says what they publish. */
  mount(county: CountyServices, catalogue: object): void {
    this.county = county;
    this.catalogue = servesDocument(catalogue);
  }

  /** `/health` is green from now on. */
  declareReady(): void {
    this.ready = true;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeIdleConnections();
    setTimeout(() => this.server.closeAllConnections(), 2000).unref();
    await closed;
  }

  private furnish(pagesFolder: string, report: (error: unknown) => void): void {
    const { http: app } = this;
    const page = join(pagesFolder, 'index.html');
    app.disable('x-powered-by');
    app.get('/health', (_request, response, next) => {
      this.health(response).catch(next);
    });
    app.get('/live', (_request, response) => response.json({ status: 'live' }));
    app.get('/ready', (_request, response) => this.readiness(response));
    app.use(securityHeaders());
    app.use('/assets', express.static(join(pagesFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
    app.get(['/favicon.svg', '/favicon.ico'], (_request, response, next) => {
      const icon = join(pagesFolder, 'favicon.svg');
      if (existsSync(icon)) response.sendFile(icon, { maxAge: '1d' });
      else next();
    });
    app.get('/', (_request, response) => response.redirect(this.firstPage()));
    app.get('/asyncapi.json', (request, response, next) => void (this.catalogue ?? skip)(request, response, next));
    app.use('/:service', (request, response, next) => {
      const { service } = request.params;
      const agency = this.county?.agencies.find((one) => one.service === service);
      const wantsPage =
        request.method === 'GET' && !request.path.startsWith('/api/') && request.accepts('html') === 'html';
      if (agency && wantsPage && existsSync(page)) response.setHeader('Cache-Control', 'no-cache').sendFile(page);
      else if (agency) agency.http(request, response, next);
      else next();
    });
    app.use((request, response) => {
      const answer = this.county
        ? problem(404, 'not-found', '没有找到所请求的内容')
        : problem(503, 'not-ready', '服务正在启动，请稍候');
      response.status(answer.status);
      // The pages tell people that there is no such page.
      if (this.county && request.get('accept')?.includes('text/html') && existsSync(page)) response.sendFile(page);
      else response.type('application/problem+json').json(answer);
    });
    app.use(tellProblems(report));
  }

  /** Where people sign in; the service's own page where identity runs elsewhere. */
  private firstPage(): string {
    const services = this.county?.agencies.map(({ service }) => service) ?? [];
    return `/${services.length === 0 || services.includes('identity') ? 'identity' : services[0]}/`;
  }

  /** Whether people are to be sent here: however much waits for somebody, the service must be reached to clear it. */
  private readiness(response: Response): void {
    response.status(this.ready ? 200 : 503).json({ status: this.ready ? 'ready' : 'starting' });
  }

  private async health(response: Response): Promise<void> {
    const services = (await this.county?.health()) ?? {};
    const well = this.ready && Object.values(services).every(({ ok }) => ok);
    response.status(well ? 200 : 503).json({
      status: well ? 'ok' : this.ready ? 'degraded' : 'starting',
      transport: this.county?.transport.name,
      services,
    });
  }
}

const skip: RequestHandler = (_request, _response, next) => next();

async function listen(server: Server, host: string, port: number): Promise<void> {
  const tries = port === 0 ? [0] : Array.from({ length: 20 }, (_, index) => port + index);
  for (const candidate of tries) if (await listensOn(server, host, candidate)) return;
  throw new Error(`端口 ${port} 至 ${port + 19} 都被占用，请用 PORT 指定一个空闲端口`);
}

function listensOn(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
