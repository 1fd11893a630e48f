import type { Standing } from '../account/account.js';
import type { OrganisationSet } from '../organisation/organisation.js';

/** What a county begins with. */
export interface Beginning {
  readonly agencies: readonly OrganisationSet['data'][];
  readonly accounts: readonly Omit<Standing, 'active'>[];
}
