import { v5 as uuidv5 } from 'uuid';
import type { Fact } from '../fact.js';

/**
 * The id under which a reaction's order is carried out, once for ever. An event about several projects is published once
 * for each, so the key is part of it; a second order of the same reaction has its index.
 */
export function reactionCommandId({ id, key }: Pick<Fact, 'id' | 'key'>, reaction: string, index: number): string {
  return uuidv5(`${reaction}/${key}${index === 0 ? '' : `:${index}`}`, id);
}
