import { claim } from '../../../apps/housing/src/claim/claim.js';

export const known = claim;
