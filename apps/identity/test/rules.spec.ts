import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Acting } from '#kernel/acting.js';
import { fold } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Fact } from '#messaging/fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { Account, type AccountEvent, type AccountOpened } from '../src/account/account.js';
import { CloseAccount, closeAccount } from '../src/account/close-account/close-account.js';
import { ConfirmRole, confirmRole } from '../src/account/confirm-role/confirm-role.js';
import { FoundAccount, foundAccount } from '../src/account/found-account/found-account.js';
import {
  IssueOneTimePassword,
  issueOneTimePassword,
} from '../src/account/issue-one-time-password/issue-one-time-password.js';
import { OpenAccount, openAccount } from '../src/account/open-account/open-account.js';
import { RequestRole, requestRole } from '../src/account/request-role/request-role.js';
import { RevokeRole, revokeRole } from '../src/account/revoke-role/revoke-role.js';
import { isAdministrator } from '../src/account/standing-rules.js';
import { project as projectAccount, type AccountRow } from '../src/accounts/accounts.js';
import { grantKeys, project as projectGrant, type GrantRow } from '../src/grants/grants.js';
import { Organisation, type OrganisationSet } from '../src/organisation/organisation.js';
import { SetOrganisation, setOrganisation } from '../src/organisation/set-organisation/set-organisation.js';
import { EndSession, endSession } from '../src/session/end-session/end-session.js';
import { Session } from '../src/session/session.js';
import { checkPassword } from '../src/sign-in/password-rules.js';

const DAY = '2026-01-12';
const by = (userId: string): Acting => anOfficer(userId, DAY);
const standing = { userId: 'li', name: '李青', post: '科员', agencyId: 'housing-bureau', active: true };
const opened = (...roles: string[]): AccountOpened => ({ type: 'AccountOpened', data: { ...standing, roles } });
const requested = (role: string, requestedBy = 'sysadmin'): AccountEvent => ({
  type: 'RoleGrantRequested',
  data: { userId: 'li', role, requestedBy, reason: '上岗' },
});
const granted = (role: string, ...before: string[]): AccountEvent => ({
  type: 'RoleGranted',
  data: { ...standing, roles: [...before, role], role, requestedBy: 'sysadmin', confirmedBy: 'secadmin' },
});
const closedWith = (...rolesEnded: string[]): AccountEvent => ({
  type: 'AccountClosed',
  data: { ...standing, roles: [], active: false, rolesEnded, closedBy: 'sysadmin', reason: '调离' },
});
const closed = closedWith();
const reason = { reason: '上岗' };

const bureau: OrganisationSet = {
  type: 'OrganisationSet',
  data: { agencyId: 'housing-bureau', name: '住建局', service: 'housing', from: '2026-01-01' },
};
const ended: OrganisationSet = { ...bureau, data: { ...bureau.data, to: '2026-01-11' } };

describe('an agency of the directory', () => {
  const given = specFor(Organisation, setOrganisation);
  const { agencyId, ...entry } = bureau.data;
  const set = (more: object = {}, onlyIfNew = false) =>
    new SetOrganisation(agencyId, { ...entry, ...more }, by('sysadmin'), onlyIfNew);

  it('is entered', () => given().when(set()).then(bureau));
  it('is entered once', () => given(bureau).when(set()).thenNothing());
  it('gets an end', () =>
    given(bureau)
      .when(set({ to: '2026-01-11' }))
      .then(ended));
  it('is left alone by the founding', () => given(ended).when(set({}, true)).thenNothing());
  it('does not end before it begins', () =>
    given()
      .when(set({ to: '2025-12-31' }))
      .thenRefused('identity.agency-ends-before'));
  it('stays in its service', () =>
    given(bureau)
      .when(set({ service: 'finance' }))
      .thenRefused('identity.agency-moves'));
});

describe('opening an account', () => {
  const within = (...agency: OrganisationSet[]) =>
    specFor(Account, (command: OpenAccount, state) => openAccount(command, state, fold(Organisation, agency)));
  const holder = { name: '李青', post: '科员', agencyId: 'housing-bureau' };
  const order = new OpenAccount('li', holder, by('sysadmin'));

  it('gives no role', () => within(bureau)().when(order).then(opened()));
  it('is done once', () => within(bureau)(opened()).when(order).thenNothing());
  it('never gives an id to somebody else', () =>
    within(bureau)(opened())
      .when(new OpenAccount('li', { ...holder, name: '李红' }, by('sysadmin')))
      .thenRefused('identity.account-exists'));
  it('never opens a closed one again', () =>
    within(bureau)(opened(), closed).when(order).thenRefused('identity.account-exists'));
  it('needs an agency', () => within()().when(order).thenRefused('identity.unknown-agency'));
  it('needs an agency that still exists', () => within(ended)().when(order).thenRefused('identity.unknown-agency'));
});

describe('founding an account', () => {
  const given = specFor(Account, foundAccount);
  const order = (...roles: string[]) => new FoundAccount({ ...standing, roles }, by('system'));

  it('opens it with its roles', () => given().when(order('township')).then(opened('township')));
  it('leaves alone what people did since', () => given(opened(), closed).when(order('township')).thenNothing());
  it('mixes no administrator with another role', () =>
    given().when(order('admin.audit', 'township')).thenRefused('identity.roles-exclusive'));
});

describe('asking for a role', () => {
  const given = specFor(Account, requestRole);
  const order = (role: string, who = 'sysadmin') => new RequestRole('li', role, reason, by(who));

  it('waits for a second person', () => given(opened()).when(order('township')).then(requested('township')));
  it('is done once', () => given(opened(), requested('township')).when(order('township', 'secadmin')).thenNothing());
  it('asks for nothing that is there', () => given(opened('township')).when(order('township')).thenNothing());
  it('refuses a role that does not exist', () =>
    given(opened()).when(order('admin.all')).thenRefused('identity.unknown-role'));
  it('refuses names of the language', () =>
    given(opened()).when(order('constructor')).thenRefused('identity.unknown-role'));
  it('refuses oneself', () => given(opened()).when(order('township', 'li')).thenRefused('identity.own-account'));
  it('refuses nobody', () => given().when(order('township')).thenRefused('identity.no-such-account'));
  it('refuses a closed account', () =>
    given(opened(), closed).when(order('township')).thenRefused('identity.account-closed'));
  it.each([
    ['admin.audit', 'admin.system'],
    ['admin.system', 'township'],
    ['township', 'admin.security'],
  ])('keeps %s and %s apart', (held, asked) => {
    given(opened(held)).when(order(asked)).thenRefused('identity.roles-exclusive');
    given(opened(), requested(held)).when(order(asked)).thenRefused('identity.roles-exclusive');
  });
});

describe('confirming a role', () => {
  const given = specFor(Account, confirmRole);
  const order = (who = 'secadmin', role = 'township') => new ConfirmRole('li', role, by(who));

  it('grants it', () => given(opened(), requested('township')).when(order()).then(granted('township')));
  it('adds it to the others', () =>
    given(opened('tax'), requested('township')).when(order()).then(granted('township', 'tax')));
  it('is done once', () => given(opened(), requested('township'), granted('township')).when(order()).thenNothing());
  it('needs a request', () => {
    given(opened()).when(order()).thenRefused('identity.not-requested');
    given(opened()).when(order('secadmin', 'constructor')).thenRefused('identity.not-requested');
  });
  it('needs another person than the one who asked', () =>
    given(opened(), requested('township', 'secadmin')).when(order()).thenRefused('identity.own-request'));
  it('refuses oneself', () =>
    given(opened(), requested('township')).when(order('li')).thenRefused('identity.own-account'));
});

describe('taking away', () => {
  const revoke = specFor(Account, revokeRole);
  const close = specFor(Account, closeAccount);
  const issue = specFor(Account, issueOneTimePassword);
  const revoking = (who = 'secadmin') => new RevokeRole('li', 'township', reason, by(who));
  const closing = (who = 'sysadmin') => new CloseAccount('li', { reason: '调离' }, by(who));
  const issuing = (who = 'sysadmin') => new IssueOneTimePassword('li', by(who));
  const data = { ...standing, roles: ['tax'], role: 'township', revokedBy: 'secadmin', reason: '上岗' };
  const revoked: AccountEvent = { type: 'RoleRevoked', data };

  it('takes a role back', () => revoke(opened('township', 'tax')).when(revoking()).then(revoked));
  it('turns a request down', () => revoke(opened('tax'), requested('township')).when(revoking()).then(revoked));
  it('takes nothing from who has nothing', () => revoke(opened()).when(revoking()).thenNothing());
  it('never from oneself', () => revoke(opened('township')).when(revoking('li')).thenRefused('identity.own-account'));
  it('closes an account', () =>
    close(opened('tax'), requested('township')).when(closing()).then(closedWith('tax', 'township')));
  it('closes it once', () => close(opened(), closed).when(closing()).thenNothing());
  it('closes nobody', () => close().when(closing()).thenRefused('identity.no-such-account'));
  it('never closes oneself', () => close(opened()).when(closing('li')).thenRefused('identity.own-account'));
  it('never closes an administrator', () =>
    close(opened('admin.audit')).when(closing()).thenRefused('identity.administrator-not-closed'));
  it('issues a one-time password, as often as it is asked', () => {
    const issued: AccountEvent = { type: 'OneTimePasswordIssued', data: { userId: 'li', issuedBy: 'sysadmin' } };
    issue(opened('tax')).when(issuing()).then(issued);
    issue(opened('tax'), issued).when(issuing()).then(issued);
  });
  it('issues none to an administrator, to oneself, to a closed account', () => {
    issue(opened('admin.security')).when(issuing()).thenRefused('identity.administrator-password');
    issue(opened()).when(issuing('li')).thenRefused('identity.own-account');
    issue(opened(), closed).when(issuing()).thenRefused('identity.account-closed');
  });
  it('ends a session once', () => {
    const session = specFor(Session, endSession);
    const order = new EndSession('s', 'li', by('li'));
    session()
      .when(order)
      .then({ type: 'SessionEnded', data: { sessionId: 's', userId: 'li' } });
    session({ type: 'SessionEnded', data: { sessionId: 's', userId: 'li' } })
      .when(order)
      .thenNothing();
  });
});

describe('any course of an account', () => {
  const person = fc.constantFrom('li', 'sysadmin', 'secadmin', 'secadmin2');
  const role = fc.constantFrom('township', 'tax', 'admin.system', 'admin.audit');
  const order = fc.tuple(fc.constantFrom('request', 'confirm', 'revoke', 'close'), role, person);
  const decide = (what: string, asked: string, who: string, state: Account): AccountEvent[] => {
    if (what === 'request') return requestRole(new RequestRole('li', asked, reason, by(who)), state);
    if (what === 'confirm') return confirmRole(new ConfirmRole('li', asked, by(who)), state);
    if (what === 'revoke') return revokeRole(new RevokeRole('li', asked, reason, by(who)), state);
    return closeAccount(new CloseAccount('li', reason, by(who)), state);
  };
  const course = (orders: [string, string, string][]): AccountEvent[] =>
    orders.reduce<AccountEvent[]>(
      (events, [what, asked, who]) => {
        try {
          return [...events, ...decide(what, asked, who, fold(Account, events))];
        } catch (error) {
          if (error instanceof RuleViolation) return events;
          throw error;
        }
      },
      [opened()],
    );

  it('never mixes administrators, and has two others behind every grant', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 25 }), (orders) => {
        for (const { type, data } of course(orders)) {
          if ('roles' in data && isAdministrator(data)) expect(data.roles).toHaveLength(1);
          if (type === 'RoleGranted') expect(new Set(['li', data.requestedBy, data.confirmedBy]).size).toBe(3);
        }
      }),
    );
  });
  it('shows the same roles in the accounts, the grants and the state', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 25 }), (orders) => {
        const events = course(orders);
        const facts = events.map(({ type, data }): Fact => ({
          ...{ id: 'e', type: `identity.${type}`, service: 'identity', agency: 'a', key: 'k', correlationId: 'c' },
          ...{ occurredAt: '2026-01-12T01:00:00.000Z', recordedAt: '2026-01-12T01:00:00.000Z', data },
        }));
        const rows = new Map<string, GrantRow | undefined>();
        for (const fact of facts) {
          for (const key of grantKeys(fact)) rows.set(key, projectGrant(rows.get(key), fact, key));
        }
        const whole = facts.filter(({ data }) => 'active' in data);
        const account = whole.reduce<AccountRow | undefined>(projectAccount, undefined);
        const state = fold(Account, events);
        expect(account?.roles).toEqual(state.standing?.roles);
        const shown = [...rows.values()].flatMap((row) => (row?.status === 'granted' ? [row.role] : [])).sort();
        expect(shown).toEqual([...(state.standing?.roles ?? [])].sort());
      }),
    );
  });
});

describe('a password', () => {
  const verdict = (password: string, former = 'Old-one-77') => {
    try {
      checkPassword(password, 'office', former);
      return 'good';
    } catch (error) {
      return (error as RuleViolation).code.slice('identity.'.length);
    }
  };
  it.each([
    ['Zhong-ce-71', 'good'],
    ['安居工程Aa1-', 'good'],
    ['correct horse Battery 9', 'good'],
    [`${'aB3'.repeat(42)}-9`, 'good'],
    ['Ab1-xyz', 'password-length'],
    [`${'aB3'.repeat(42)}-99`, 'password-length'],
    ['alllowercase', 'password-too-simple'],
    ['lower4digits', 'password-too-simple'],
    ['P@ssw0rd2026!', 'password-common'],
    ['2026Qwerty!!', 'password-common'],
    ['Anlanxian123', 'password-common'],
    ['My-Office-77', 'password-holds-name'],
    ['Old-one-77', 'password-unchanged'],
  ])('%s is %s', (password, expected) => expect(verdict(password)).toBe(expected));
});
