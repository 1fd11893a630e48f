/** The request does not have the shape that the route asks for. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  readonly status: number;
  constructor(
    message: string,
    readonly errors: readonly { readonly field: string; readonly text: string }[] = [],
    readonly code = 'malformed',
    status = 400,
  ) {
    super(message);
    this.status = status;
  }
}
