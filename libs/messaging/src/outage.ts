import { LogUnavailable } from '#event-store/event-log.js';

/** Codes of node's sockets and of PostgreSQL that speak of the server, not of what it was asked. */
const AWAY =
  /^(E(CONN[A-Z]+|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT|FAILPOINT)|08...|28...|3D000|53...|57P..)$/;
/** What pg says without a code, when a connection ended or never came about. */
const LOST = /connection|timeout/i;

/** A server could not be reached, is starting or going, or refuses the login: the same again, later, may well succeed. */
export function mayPass(error: unknown): boolean {
  if (error instanceof LogUnavailable) return true;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? AWAY.test(code) : isPlain(error) && LOST.test(String(message));
}

/** Also of another realm: `instanceof` would not do. */
function isPlain(error: unknown): boolean {
  return Object.prototype.toString.call(error) === '[object Error]' && (error as Error).name === 'Error';
}
