import { projection } from '#projections/projection.js';
import { ISSUE_FACTS, issueOf, project, type IssueRow } from './issues.js';

export const issues = projection<IssueRow>({
  name: 'issues',
  version: 2,
  on: ISSUE_FACTS,
  keys: (fact) => ('issueId' in fact.data ? [issueOf(fact)] : []), // reviews of plans bear the same name
  project,
});
