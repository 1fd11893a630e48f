/** A rule said no. `code` is stable (`agency.kebab-words`); the message is for the officer who asked. */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The stream moved on while a command was being decided; decide again. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`stream ${stream} stands at revision ${actual}, expected ${expected}`);
  }
}

/** A command id was used before, with another body. */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor(readonly commandId: string) {
    super(`操作编号 ${commandId} 已用于另一内容的请求，请换一个编号`);
  }
}

/** What was asked for is not there, or not visible to who asks. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
