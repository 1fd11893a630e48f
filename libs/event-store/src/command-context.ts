import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '#kernel/envelope.js';

/** What surrounds one command: it is the same for every event that the command causes. */
export interface CommandContext {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: Actor;
}

const storage = new AsyncLocalStorage<CommandContext>();

/** Runs `work` as the command that the context names. */
export function asCommand<T>(context: CommandContext, work: () => Promise<T>): Promise<T> {
  return storage.run(context, work);
}

/** @throws Error when no command is being carried out: events have an author, always. */
export function currentCommand(): CommandContext {
  const context = storage.getStore();
  if (!context) throw new Error('no command is being carried out: the gateway opens its context');
  return context;
}
