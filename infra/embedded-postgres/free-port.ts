import { createServer } from 'node:net';

/** The preferred port when nobody listens there, else any free one. 0 prefers nothing. */
export async function freePort(host: string, preferred: number): Promise<number> {
  return (await tryPort(host, preferred)) ?? (await tryPort(host, 0)) ?? preferred;
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : undefined);
      });
    });
  });
}
