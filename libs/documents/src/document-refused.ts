import { RuleViolation } from '#kernel/errors.js';

/** A file that is not taken. `code` is `document.…`; the message tells the officer what to do with the file. */
export class DocumentRefused extends RuleViolation {}
