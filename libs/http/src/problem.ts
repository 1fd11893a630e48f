/** RFC 9457 problem document: what an officer and a program are told when something did not work. */
export interface Problem {
  /** `/problems/<code>` */
  readonly type: string;
  /** Chinese, for the officer. */
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Per field: what was wrong and what is allowed. */
  readonly errors?: readonly { readonly field: string; readonly text: string }[];
}

export function problem(
  status: number,
  code: string,
  title: string,
  more: Pick<Problem, 'detail' | 'errors'> = {},
): Problem {
  return { type: `/problems/${code}`, title, status, ...more };
}
