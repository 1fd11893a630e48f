import { v4 as uuid } from 'uuid';

/** What the platform answers when something was not done. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    title: string,
    readonly errors: readonly { readonly field: string; readonly text: string }[] = [],
  ) {
    super(title);
  }
}

/** One call; a write carries an id of its own, so that a repeat after a lost answer has no second effect. */
export async function request<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    headers: {
      ...(method === 'GET' ? {} : { 'idempotency-key': uuid() }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const { title = '请求未成功，请稍后再试', errors } = (answer ?? {}) as {
    title?: string;
    errors?: ProblemError['errors'];
  };
  throw new ProblemError(response.status, title, errors);
}
