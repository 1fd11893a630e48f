import { projection } from '#projections/projection.js';
import type { RuleSetPublished } from '../rule-set/rule-set.js';
import { project, type RuleSetRow } from './rule-sets.js';

export const ruleSets = projection<RuleSetRow>({
  name: 'rule_sets',
  version: 1,
  on: ['housing.RuleSetPublished'],
  keys: ({ data }) => [(data as RuleSetPublished['data']).version],
  project,
});
