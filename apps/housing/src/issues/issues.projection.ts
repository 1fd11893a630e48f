import { projection } from '#projections/projection.js';
import { ISSUE_FACTS, issueOf, project, type IssueRow } from './issues.js';

export const issues = projection<IssueRow>({
  name: 'issues',
  version: 1,
  on: ISSUE_FACTS,
  keys: (fact) => [issueOf(fact)],
  project,
});
