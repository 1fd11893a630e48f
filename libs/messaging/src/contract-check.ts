import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import '#contracts/platform/record.v1.js'; // every service may receive records
import { contracts } from '#contracts/published.js';
import { rememberRules } from '#kernel/fields/remembered-rules.js';

rememberRules();

/** Why data is not what its contract promises; undefined when it is. Fields that the contract does not know are faults. */
export function contractFault(contract: string, data: object): string | undefined {
  const known = contracts().get(contract);
  if (!known) return `unknown contract ${contract}`;
  const instance: object = plainToInstance(known.body as new () => object, data);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return errors.length === 0 ? undefined : `${contract}: ${errors.flatMap((error) => messages(error, '')).join('; ')}`;
}

/**
 * Of data, what its contract knows: a field that was never promised was never given its label either.
 * Undefined for an unknown contract.
 */
export function promisedPart(contract: string, data: object): object | undefined {
  const known = contracts().get(contract);
  if (!known) return undefined;
  const instance: object = plainToInstance(known.body as new () => object, data);
  validateSync(instance, { whitelist: true });
  return instance;
}

function messages(error: ValidationError, path: string): string[] {
  const here = `${path}${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => `${here}: ${message}`);
  return [...own, ...(error.children ?? []).flatMap((child) => messages(child, `${here}.`))];
}
