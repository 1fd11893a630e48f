import { v4 as uuid } from 'uuid';

/** What the platform answers when something was not done. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    title: string,
    readonly errors: readonly { readonly field: string; readonly text: string }[] = [],
    /** Stable code of the refusal, e.g. `identity.password-to-change`. */
    readonly code = '',
  ) {
    super(title);
  }
}

/** The problem document of an answer that is none of the expected. */
export async function problemIn(response: Response): Promise<ProblemError> {
  const answer: unknown = await response.json().catch(() => undefined);
  const {
    title = '请求未成功，请稍后再试',
    errors = [],
    type = '',
  } = (answer ?? {}) as { title?: string; type?: string; errors?: ProblemError['errors'] };
  return new ProblemError(response.status, title, errors, type.replace('/problems/', ''));
}

/** One call outside the generated clients: sign-in, files; a write carries an id of its own. */
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
  if (!response.ok) throw await problemIn(response);
  return (await response.json().catch(() => undefined)) as Answer;
}
