import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** The fields of a body that its class refuses, as the door of a service does; unknown ones among them. */
export function faultsOf<Body extends object>(body: new () => Body, given: object): string[] {
  const errors = validateSync(plainToInstance(body, given), { whitelist: true, forbidNonWhitelisted: true });
  return errors.map(({ property }) => property).sort();
}
