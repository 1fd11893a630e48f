import type { Server } from 'node:http';

/** Listens on the port, or the next free one; 0 takes any. */
export async function listen(server: Server, host: string, port: number): Promise<void> {
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
