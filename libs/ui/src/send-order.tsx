import { apiOf } from './client.js';

interface AnyPaths {
  [path: string]: { post: Any; put: Any };
}
interface Any {
  requestBody: { content: { 'application/json': Record<string, unknown> } };
  responses: { 200: { content: { 'application/json': unknown } } };
}

const client = apiOf<AnyPaths>('');

/** Sends an order whose path and fields were checked where it was declared. */
export async function sendOrder(verb: 'post' | 'put', url: string, body: Record<string, unknown>): Promise<void> {
  await (verb === 'post' ? client.POST(url, { body }) : client.PUT(url, { body }));
}
