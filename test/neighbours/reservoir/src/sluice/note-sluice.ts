import type { Acting } from '#kernel/acting.js';

export class NoteSluice {
  constructor(
    readonly key: string,
    readonly gate: number,
    readonly acting: Acting,
  ) {}
}
