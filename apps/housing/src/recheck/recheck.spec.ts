import { describe, expect, it } from '@jest/globals';
import { system } from '#kernel/acting.js';
import type { Fact } from '#messaging/fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { orderRechecksWhenFalsificationFound } from '../reactions/order-rechecks-when-falsification-found.js';
import { queryClaimWhenRecheckOrdered } from '../reactions/query-claim-when-recheck-ordered.js';
import { OrderRechecks, orderRechecks, type Rechecked } from './order-rechecks/order-rechecks.js';
import { Recheck, type RecheckOrdered } from './recheck.js';

const [P04, P08] = ['990121-2026-004', '990121-2026-008'];
const [T4, S8] = [`${P04}-T1`, `${P08}-S1`];
const at = '2026-07-29T02:00:00.000Z';
const found = { itemId: S8, claimIds: [S8], unit: 'planning', on: '2026-07-29' };
const order = new OrderRechecks(found, anOfficer('system', '2026-07-29'));
const claim = (claimId: string, claimedOn: string, more: Partial<Rechecked> = {}): Rechecked => ({
  ...{ claimId, claimedOn, claimant: 'planning', status: 'verified', projectId: claimId.slice(0, 15) },
  ...more,
});
const ordered = (claimId: string, named: boolean): RecheckOrdered => ({
  type: 'RecheckOrdered',
  data: { projectId: claimId.slice(0, 15), claimId, itemId: S8, unit: 'planning', named, on: '2026-07-29' },
});
const given = (...claims: Rechecked[]) =>
  specFor(Recheck, (command: OrderRechecks, state) => orderRechecks(command, claims, state));

describe('a finding of falsification (PM-22)', () => {
  it('has the unit’s claims of the last 90 days checked again', () =>
    given(claim(T4, '2026-07-08'))().when(order).then(ordered(T4, false)));
  it('has the claim that it names checked, however old', () =>
    given(claim(S8, '2026-01-20', { status: 'pending' }))()
      .when(order)
      .then(ordered(S8, true)));
  it('counts the ninetieth day', () => given(claim(T4, '2026-04-30'))().when(order).then(ordered(T4, false)));
  it.each([
    ['an older one', claim(T4, '2026-04-29')],
    ['another unit’s', claim(T4, '2026-07-08', { claimant: 'housing-bureau' })],
    ['one that was rejected', claim(S8, '2026-06-29', { status: 'rejected' })],
    ['one that was withdrawn', claim(T4, '2026-07-08', { status: 'withdrawn' })],
  ])('leaves alone %s', (_, other) => given(other)().when(order).thenNothing());
  it('told twice orders once', () => given(claim(T4, '2026-07-08'))(ordered(T4, false)).when(order).thenNothing());
});

describe('its reactions', () => {
  const moment = system(at, '2026-07-29', 'RS-2');
  const fact = (data: object) => ({ data, recordedAt: at }) as unknown as Fact;
  const finding = (kind: string) => fact({ projectId: P08, kind, itemId: S8, claimIds: [S8], unit: 'planning' });
  it('order the checks', () =>
    expect(orderRechecksWhenFalsificationFound.then(finding('falsification'), moment)).toMatchObject([{ found }]));
  it.each(['neglect', 'none'])('do nothing at a finding of %s', (kind) =>
    expect(orderRechecksWhenFalsificationFound.then(finding(kind), moment)).toEqual([]),
  );
  it('put the claim under query, and reject nothing', () =>
    expect(queryClaimWhenRecheckOrdered.then(fact(ordered(T4, false).data), moment)).toMatchObject([
      { projectId: P04, claimId: T4, doubt: { flags: [`PM-22 同一单位申报全面复核（${S8}）`] } },
    ]));
});
