import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import type { ProblemType } from '../ledger-imports/problem-types.js';
import { AssignDuty, assignDuty, type Duty } from './assign-duty/assign-duty.js';
import { ChangeProfile, changeProfile, type ProfileChange } from './change-profile/change-profile.js';
import { IdentifyProblem, identifyProblem, type Problem } from './identify-problem/identify-problem.js';
import { ReclassifyProblem, reclassifyProblem } from './reclassify-problem/reclassify-problem.js';
import { RegisterProject, registerProject, type ProjectFile } from './register-project/register-project.js';
import { TroubledProject, type ProblemIdentified, type ProjectRegistered } from './troubled-project.js';

const projectId = '990121-2026-008';
const office = anOfficer('office', '2026-01-12');
const file: ProjectFile = {
  name: '学府雅苑',
  category: 'commodity',
  township: '柳林镇',
  address: '柳林镇学府路',
  developer: '安澜学府置业有限公司',
  developerUscc: '91990121MAYX000088',
  flats: 520,
  sold: 507,
  households: 507,
};
const registered: ProjectRegistered = { type: 'ProjectRegistered', data: { projectId, ...file } };
const problem = (problemId: string, problemType: ProblemType): ProblemIdentified => ({
  type: 'ProblemIdentified',
  data: { projectId, problemId, problemType },
});

describe('opening a file', () => {
  const given = specFor(TroubledProject, registerProject);
  const order = (more: Partial<ProjectFile> = {}) => new RegisterProject(projectId, { ...file, ...more }, office);

  it('puts the project on record', () => given().when(order()).then(registered));
  it('is done once', () => given(registered).when(order()).thenNothing());
  it('refuses a credit code that fails its check', () =>
    given()
      .when(order({ developerUscc: '91990121MAYX000089' }))
      .thenRefused('housing.bad-credit-code'));
  it('refuses more flats sold than there are', () =>
    given()
      .when(order({ sold: 521 }))
      .thenRefused('housing.sold-above-flats'));
});

describe('identifying a problem', () => {
  const given = specFor(TroubledProject, identifyProblem);
  const order = (more: Partial<Problem> = {}) =>
    new IdentifyProblem(projectId, { problemId: 'P1', type: 'T3', ...more }, office);

  it('puts it on the list', () =>
    given(registered)
      .when(order({ since: '2015-09-30', households: 507 }))
      .then({
        type: 'ProblemIdentified',
        data: { projectId, problemId: 'P1', problemType: 'T3', since: '2015-09-30', households: 507 },
      }));
  it('is said once', () => given(registered, problem('P1', 'T3')).when(order()).thenNothing());
  it('does not change a type', () =>
    given(registered, problem('P1', 'T7')).when(order()).thenRefused('housing.problem-known'));
  it('refuses a day that is still to come', () =>
    given(registered)
      .when(order({ since: '2026-01-13' }))
      .thenRefused('housing.problem-in-future'));
  it('refuses a project without a file', () => given().when(order()).thenRefused('housing.project-not-registered'));
});

describe('reclassifying problems', () => {
  const given = specFor(TroubledProject, reclassifyProblem);
  const problems = [problem('P1', 'T3'), problem('P2', 'T3'), problem('P3', 'T7'), problem('P4', 'T7')];
  const order = (...to: [problemId: string, to: ProblemType][]) =>
    new ReclassifyProblem(
      projectId,
      { problems: to.map(([problemId, type]) => ({ problemId, to: type })), reason: '配套问题' },
      office,
    );
  const changed = (problemId: string, from: ProblemType, to: ProblemType) =>
    ({ type: 'ProblemReclassified', data: { projectId, problemId, from, to, reason: '配套问题' } }) as const;

  it('changes several with one order', () =>
    given(registered, ...problems)
      .when(order(['P1', 'T10'], ['P2', 'T10'], ['P3', 'T10'], ['P4', 'T10']))
      .then(
        changed('P1', 'T3', 'T10'),
        changed('P2', 'T3', 'T10'),
        changed('P3', 'T7', 'T10'),
        changed('P4', 'T7', 'T10'),
      ));
  it('passes over what has the type already', () =>
    given(registered, ...problems, changed('P1', 'T3', 'T10'))
      .when(order(['P1', 'T10'], ['P3', 'T10']))
      .then(changed('P3', 'T7', 'T10')));
  it('refuses the whole order for one unknown problem', () =>
    given(registered, ...problems)
      .when(order(['P1', 'T10'], ['P5', 'T10']))
      .thenRefused('housing.problem-unknown'));
});

describe('changing the profile', () => {
  const given = specFor(TroubledProject, changeProfile);
  const order = (change: Partial<ProfileChange>) =>
    new ChangeProfile(projectId, { reason: '核对合同备案', ...change }, office);

  it('keeps what stood there before', () =>
    given(registered)
      .when(order({ households: 505, contractor: '柳林建筑' }))
      .then({
        type: 'ProjectProfileChanged',
        data: {
          projectId,
          changes: [
            { field: 'contractor', after: '柳林建筑' },
            { field: 'households', before: '507', after: '505' },
          ],
          values: { contractor: '柳林建筑', households: 505 },
          reason: '核对合同备案',
        },
      }));
  it('is nothing when nothing changes', () =>
    given(registered)
      .when(order({ households: 507 }))
      .thenNothing());
  it('refuses impossible numbers', () =>
    given(registered)
      .when(order({ flats: 506 }))
      .thenRefused('housing.sold-above-flats'));
  it('refuses a credit code that fails its check', () =>
    given(registered)
      .when(order({ developerUscc: '91990121MAYX000080' }))
      .thenRefused('housing.bad-credit-code'));
  it('refuses a project without a file', () =>
    given()
      .when(order({ households: 1 }))
      .thenRefused('housing.project-not-registered'));
});

describe('assigning duties', () => {
  const names = new Map([
    ['planning', '自然资源和规划局'],
    ['registry', '不动产登记中心'],
    ['housing-bureau', '住建局'],
  ]);
  const given = specFor(TroubledProject, (command: AssignDuty, state) => assignDuty(command, names, state));
  const order = (...duties: Duty[]) => new AssignDuty(projectId, { duties }, office);
  const lead = {
    type: 'DutyAssigned',
    data: { projectId, role: 'lead-unit', agency: 'planning', agencyName: '自然资源和规划局' },
  } as const;

  it('names each who answers', () =>
    given(registered)
      .when(
        order({ role: 'lead-unit', agency: 'planning' }, { role: 'cooperating', agency: 'registry', person: '郑红' }),
      )
      .then(lead, {
        type: 'DutyAssigned',
        data: { projectId, role: 'cooperating', agency: 'registry', agencyName: '不动产登记中心', person: '郑红' },
      }));
  it('is said once', () =>
    given(registered, lead)
      .when(order({ role: 'lead-unit', agency: 'planning' }))
      .thenNothing());
  it('hands the duty over when another agency takes it', () =>
    given(registered, lead)
      .when(order({ role: 'lead-unit', agency: 'housing-bureau' }))
      .then(
        { type: 'DutyHandedOver', data: { projectId, role: 'lead-unit', from: 'planning', to: 'housing-bureau' } },
        {
          type: 'DutyAssigned',
          data: { projectId, role: 'lead-unit', agency: 'housing-bureau', agencyName: '住建局' },
        },
      ));
  it('refuses an agency that the directory does not know', () =>
    given(registered)
      .when(order({ role: 'cooperating', agency: 'mars' }))
      .thenRefused('housing.agency-unknown'));
  it('refuses a project without a file', () =>
    given()
      .when(order({ role: 'lead-unit', agency: 'planning' }))
      .thenRefused('housing.project-not-registered'));
});
