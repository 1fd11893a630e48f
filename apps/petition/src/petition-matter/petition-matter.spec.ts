import { describe, expect, it } from '@jest/globals';
import { aFact } from '#testing/a-fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { faultsOf } from '#testing/faults-of.js';
import { played, ruleBook } from '#testing/rule-book.js';
import { specFor } from '#testing/spec-for.js';
import type { MatterRow } from '../matters/matter-row.js';
import { fold } from '#kernel/decider.js';
import { standingDeadlines } from '../deadlines/standing-deadlines.js';
import { matterView, project } from '../matters/matters.js';
import { AcceptMatter, acceptMatter } from './accept-matter/accept-matter.js';
import { CloseMatter, closeMatter, MatterClosing } from './close-matter/close-matter.js';
import { ExtendMatter, extendMatter } from './extend-matter/extend-matter.js';
import { Forwarding, ForwardMatter, forwardMatter } from './forward-matter/forward-matter.js';
import { IssueOpinion, issueOpinion, HandlingOpinion } from './issue-opinion/issue-opinion.js';
import {
  JurisdictionObjection,
  ObjectJurisdiction,
  objectJurisdiction,
} from './object-jurisdiction/object-jurisdiction.js';
import { PetitionMatter, type PetitionMatterEvent } from './petition-matter.js';
import { LookReason, ReadIdentity, readIdentity } from './read-identity/read-identity.js';
import { MatterEntry, RegisterMatter, registerMatter } from './register-matter/register-matter.js';
import { SealIdentity, sealIdentity } from './seal-identity/seal-identity.js';

const decide = ruleBook(
  PetitionMatter,
  [RegisterMatter, registerMatter],
  [ForwardMatter, forwardMatter],
  [ObjectJurisdiction, objectJurisdiction],
  [AcceptMatter, acceptMatter],
  [ExtendMatter, extendMatter],
  [IssueOpinion, issueOpinion],
  [CloseMatter, closeMatter],
  [SealIdentity, sealIdentity],
  [ReadIdentity, readIdentity],
);
const given = specFor(PetitionMatter, decide);
const facts = (...commands: object[]) => played(PetitionMatter, decide, ...commands);
const after = (...commands: object[]) => given(...facts(...commands));

const NO = 'XF-2026-0213';
const P = '990121-2026-004';
const on = (monthDay: string) => anOfficer('petition', `2026-${monthDay}`);
const entry: MatterEntry = {
  matterNo: NO,
  channel: 'visit',
  kind: 'appeal',
  category: 'title',
  route: 'petition',
  projectId: P,
};
const registered = (more: Partial<MatterEntry> = {}, monthDay = '02-12') =>
  new RegisterMatter({ ...entry, ...more }, on(monthDay));
const forwarded = (to = 'chengguan', monthDay = '02-13') => new ForwardMatter(NO, { to }, on(monthDay));
const objected = (monthDay: string) => new ObjectJurisdiction(NO, { reason: '不属城管职责' }, on(monthDay));
const accepted = (monthDay = '03-02') => new AcceptMatter(NO, {}, on(monthDay));
const extended = (monthDay: string) => new ExtendMatter(NO, { reason: '须等首次登记' }, on(monthDay));
const opinion = new IssueOpinion(NO, { kind: 'supported' }, on('04-20'));
const closed = new CloseMatter(NO, {}, on('04-21'));
const looked = new ReadIdentity(NO, { reason: '电话告知办理结果' }, on('03-03'));
const sealed = new SealIdentity(NO, { name: '张三', phone: '13800001111' }, on('02-12'));
const last = (events: readonly PetitionMatterEvent[]) => events.at(-1)!;
const rowOf = (...commands: object[]) =>
  facts(...commands).reduce<MatterRow | undefined>((row, event) => project(row, aFact('petition', event)), undefined)!;
const clockOn = (day: string, ...commands: object[]) =>
  matterView(rowOf(...commands), { now: `2026-${day}T12:00:00+08:00` }).clock;

describe('a day that waited for its year’s notice (PM-24)', () => {
  const forwarding = [registered(), forwarded()];
  const handling = [...forwarding, accepted()];
  it.each([
    ['DL-E01', [registered()], '2026-02-27', { clock: { due: '2027-01-04' } }],
    ['DL-E02', forwarding, '2026-02-28', { clock: { due: '2027-01-04' } }],
    ['DL-E03', forwarding, '2026-02-27', { objectBy: '2027-01-04' }],
    ['DL-E04', handling, '2026-05-06', { clock: { code: 'DL-E04', due: '2027-01-04' } }],
    ['DL-E04', [...handling, extended('03-03')], '2026-06-01', { clock: { code: 'DL-E05', due: '2027-01-04' } }],
  ])('moves by %s where the matter is decided and where it is shown', (code, commands, from, shown) => {
    const { running, day, setBy, about } = standingDeadlines.find((declared) => declared.code === code)!;
    const before = facts(...commands);
    const set = before.filter(({ type }) => setBy.includes(type)).map((event) => day(event).due);
    expect([set.at(-1), running(fold(PetitionMatter, before))?.due]).toEqual([from, from]);
    const data = { matterNo: NO, projectId: P, code, from, to: '2027-01-04', cause: '国办〔2026〕9号' };
    const adjusted: PetitionMatterEvent = { type: 'DeadlineAdjusted', data };
    expect(about(NO, fold(PetitionMatter, before))).toEqual({ matterNo: NO, projectId: P });
    expect(running(fold(PetitionMatter, [...before, adjusted]))?.due).toBe('2027-01-04');
    expect(project(rowOf(...commands), aFact('petition', adjusted))).toMatchObject(shown);
  });
  it('does not once the clock has stopped', () => {
    const stopped = fold(PetitionMatter, facts(...handling, opinion));
    expect(standingDeadlines.map(({ running }) => running(stopped))).toEqual(standingDeadlines.map(() => undefined));
    const data = { matterNo: NO, code: 'DL-E04', from: '2026-05-06', to: '2027-01-04', cause: '国办〔2026〕9号' };
    const late = aFact('petition', { type: 'DeadlineAdjusted', data });
    expect(project(rowOf(...handling, opinion), late)).toEqual(rowOf(...handling, opinion));
    expect(project(undefined, late)).toBeUndefined();
  });
});

describe('the clocks of a matter', () => {
  it('forwarded wrongly on 02-13 may be objected to until 02-27', () => {
    expect(last(facts(registered(), forwarded()))).toMatchObject({
      type: 'MatterForwarded',
      data: { to: 'chengguan', objectBy: '2026-02-27', tellBy: '2026-02-28' },
    });
    expect(last(facts(registered(), forwarded(), objected('02-27')))).toMatchObject({
      type: 'RecipientObjected',
      data: { unit: 'chengguan' },
    });
    after(registered(), forwarded()).when(objected('02-28')).thenRefused('petition.objection-late');
  });
  it('accepted on 03-02 is due on 05-06, extended on 06-01', () => {
    expect(last(facts(registered(), forwarded(), accepted()))).toMatchObject({
      type: 'MatterAccepted',
      data: { due: '2026-05-06' },
    });
    expect(last(facts(registered(), forwarded(), accepted(), extended('05-06')))).toMatchObject({
      type: 'MatterExtended',
      data: { to: '2026-06-01' },
    });
    after(registered(), forwarded(), accepted()).when(extended('05-07')).thenRefused('petition.extension-late');
    after(registered(), forwarded(), accepted(), extended('04-20'))
      .when(extended('04-21'))
      .thenRefused('petition.already-extended');
  });
  it('are shown one after the other, with a light', () => {
    expect(clockOn('02-12', registered())).toMatchObject({ code: 'DL-E01', due: '2026-02-27', light: 'green' });
    expect(clockOn('03-01', registered(), forwarded())).toMatchObject({
      code: 'DL-E02',
      light: 'red',
      remaining: '逾期1天',
    });
    expect(clockOn('05-06', registered(), forwarded(), accepted())).toMatchObject({
      code: 'DL-E04',
      due: '2026-05-06',
      light: 'yellow',
      remaining: '今日到期',
    });
    expect(clockOn('05-07', registered(), forwarded(), accepted(), extended('05-06'))).toMatchObject({
      code: 'DL-E05',
      due: '2026-06-01',
      light: 'green',
    });
    expect(clockOn('05-07', registered(), forwarded(), accepted(), opinion)).toBeUndefined();
    expect(clockOn('05-07', registered(), forwarded(), objected('02-20'))).toBeUndefined();
  });
});

describe('a matter', () => {
  it('goes its way to the end', () => {
    const all = facts(
      registered(),
      sealed,
      forwarded(),
      objected('02-20'),
      forwarded('registry', '02-25'),
      accepted(),
      looked,
      opinion,
      closed,
    );
    expect(all.map(({ type }) => type)).toEqual([
      'MatterRegistered',
      'MatterRouted',
      'IdentitySealed',
      'MatterForwarded',
      'RecipientObjected',
      'MatterForwarded',
      'MatterAccepted',
      'IdentityRead',
      'OpinionIssued',
      'MatterClosed',
    ]);
    expect(
      rowOf(registered({ repeatOf: 'XF-2025-0001' }), sealed, forwarded(), accepted(), opinion, closed),
    ).toMatchObject({
      projectCode: P,
      status: 'closed',
      isRepeat: true,
      unit: 'chengguan',
      opinion: 'supported',
      closedOn: '2026-04-21',
      identitySealed: true,
    });
  });
  it('is registered once; an accusation is not, and is pointed to the inspectors', () => {
    after(registered()).when(registered()).thenNothing();
    given()
      .when(registered({ kind: 'accusation' }))
      .thenRefused('petition.accusation-goes-to-discipline');
    given()
      .when(registered({ repeatOf: NO }))
      .thenRefused('petition.repeats-itself');
    given()
      .when(registered({ occurredOn: '2026-02-13' }))
      .thenRefused('platform.occurred-in-future');
  });
  it('repeats a matter, not a person (E-04)', () =>
    expect(facts(registered({ repeatOf: 'XF-2025-0001' }))[0]).toMatchObject({ data: { repeatOf: 'XF-2025-0001' } }));
  it.each([
    [forwarded()],
    [objected('02-20')],
    [accepted()],
    [extended('03-10')],
    [opinion],
    [closed],
    [sealed],
    [looked],
  ])('unknown is refused: %#', (command) => given().when(command).thenRefused('petition.wrong-stage'));
  it('is handled in order', () => {
    after(registered()).when(accepted()).thenRefused('petition.wrong-stage');
    after(registered(), forwarded()).when(opinion).thenRefused('petition.wrong-stage');
    after(registered(), forwarded(), accepted()).when(objected('03-02')).thenRefused('petition.wrong-stage');
    after(registered(), forwarded(), accepted())
      .when(forwarded('registry', '03-03'))
      .thenRefused('petition.wrong-stage');
    after(registered(), forwarded()).when(forwarded()).thenNothing();
    after(registered(), forwarded(), accepted()).when(accepted()).thenNothing();
    after(registered(), forwarded(), objected('02-20')).when(objected('02-20')).thenNothing();
  });
  it('is closed after the opinion, or with the route to which it belongs; never for a withdrawal (E-05)', () => {
    after(registered(), forwarded(), accepted()).when(closed).thenRefused('petition.wrong-stage');
    expect(last(facts(registered({ route: 'litigation' }), closed)).type).toBe('MatterClosed');
    after(registered(), forwarded(), accepted(), opinion, closed).when(closed).thenNothing();
    expect(faultsOf(MatterClosing, { withdrawal: true, withdrawnOn: '2026-04-20' })).toEqual([
      'withdrawal',
      'withdrawnOn',
    ]);
  });
  it.each([
    [MatterEntry, { ...entry }, []],
    [
      MatterEntry,
      { ...entry, channel: 'fax', kind: 'rumour', route: 'none', category: 'x' },
      ['category', 'channel', 'kind', 'route'],
    ],
    [MatterEntry, { ...entry, name: '张三', phone: '13800001111', summary: '…' }, ['name', 'phone', 'summary']],
    [Forwarding, { to: '城管局' }, ['to']],
    [HandlingOpinion, { kind: 'agreed' }, ['kind']],
    [JurisdictionObjection, { reason: '来访人 138 0000 1111 另有诉求' }, ['reason']],
    [LookReason, { reason: '' }, ['reason']],
    [LookReason, {}, ['reason']],
  ] as const)('is refused by its form: %p %j', (form, body, faults) =>
    expect(faultsOf<object>(form, body)).toEqual(faults),
  );
});

describe('who petitions', () => {
  const all = facts(registered(), sealed, forwarded(), accepted(), looked, opinion, closed);
  it('is in no event and in no row (E-01)', () => {
    const texts = [
      JSON.stringify(all),
      JSON.stringify(rowOf(registered(), sealed, forwarded(), accepted(), opinion, closed)),
    ];
    for (const text of texts) expect(text).not.toMatch(/张三|13800001111/);
  });
  it('is looked up with a reason, and every look is a fact (E-06)', () => {
    const reads = facts(registered(), sealed, looked, looked).filter(({ type }) => type === 'IdentityRead');
    expect(reads.map(({ data }) => data)).toEqual([
      { matterNo: NO, projectId: P, on: '2026-03-03', reason: '电话告知办理结果' },
      { matterNo: NO, projectId: P, on: '2026-03-03', reason: '电话告知办理结果' },
    ]);
    after(registered()).when(looked).thenRefused('petition.no-identity');
  });
  it('leaves the labels of restricted facts on what hangs on a person', () => {
    const levels = Object.entries(PetitionMatter.classification ?? {}).map(([type, { level }]) => [level, type]);
    const restricted = levels.filter(([level]) => level === 'L3').map(([, type]) => type);
    expect(restricted).toEqual(['MatterRegistered', 'MatterRouted', 'OpinionIssued', 'IdentitySealed', 'IdentityRead']);
    expect(levels).toHaveLength(11);
  });
  it('may be put right until the matter is closed', () =>
    after(registered(), forwarded(), accepted(), opinion, closed).when(sealed).thenRefused('petition.wrong-stage'));
});
