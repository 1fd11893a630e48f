import { AsyncLocalStorage } from 'node:async_hooks';
import { v5 as uuidv5 } from 'uuid';
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

/** Namespace of the ids of a command's parts. */
const PARTS = '5c0a4d5e-93a6-5f0b-8a55-0d6a3e1c7f42';

/**
 * One of several appends that the current command makes: a command id stands for one append, so each part has an id
 * of its own, made of the command's and the part's name. Sending the command again finds the parts that were done;
 * all share its correlation id. Names are unique within the command and the same each time.
 */
export function asPart<T>(name: string, work: () => Promise<T>): Promise<T> {
  const command = currentCommand();
  const commandId = uuidv5(`${command.commandId}\n${name}`, PARTS);
  return storage.run({ ...command, commandId, causationId: command.commandId }, work);
}

/** Events of `work` belong to that correlation, whichever attempt of several records them. */
export function correlatedBy<T>(correlationId: string, work: () => Promise<T>): Promise<T> {
  return storage.run({ ...currentCommand(), correlationId }, work);
}
