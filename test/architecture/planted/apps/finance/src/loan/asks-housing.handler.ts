import { claim } from '../../../housing/src/claim/claim.js';

export const loan = claim;
