import { describe, expect, it } from '@jest/globals';
import type { Fact } from '#messaging/fact.js';
import { project, type ProjectLine } from './projects.js';

const P = '990121-2026-001';
let minute = 0;

/** Each fact a minute after the one before. */
function fact(type: string, data: object = {}): Fact {
  const at = new Date(Date.UTC(2026, 0, 12, 1, minute++)).toISOString();
  const kept = { id: `${minute}`, type: `housing.${type}`, key: P, position: `${minute}`, recordedAt: at };
  return { ...kept, data: { projectId: P, ...data } } as unknown as Fact;
}

const claim = (kind: string, more: object = {}) =>
  fact(`${kind}Claimed`, { claimId: kind, claim: `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`, ...more });
const verdict = (word: string, kind: string, more: object = {}) => fact(`Claim${word}`, { claimId: kind, ...more });
const registered = () => fact('ProjectRegistered', { name: '锦澜府', township: '城关镇', households: 746 });
const entered = () =>
  fact('LedgerEntered', { level: 'city', enteredOn: '2026-01-12', duties: { planDue: '', countyLeader: '' } });

const folded = (...facts: Fact[]) =>
  facts.reduce<ProjectLine | undefined>((line, one) => project(line, one), undefined) as ProjectLine;
const statusOf = (...facts: Fact[]) => folded(registered(), entered(), ...facts).statusText;

describe('化解状态 of a ledger line', () => {
  it('is none before the project enters a ledger', () => {
    expect(folded(registered())).toMatchObject({ status: 'registered', statusText: '未入台账' });
  });
  it.each([
    ['entered alone', () => [], '未化解'],
    ['a plan approved', () => [fact('PlanApproved')], '化解中'],
    ['a claim that nobody verified', () => [claim('Resumption', { scope: 'full' })], '化解中'],
    [
      'resumption verified',
      () => [claim('Resumption', { scope: 'full' }), verdict('Verified', 'Resumption')],
      '已复工',
    ],
    ['a part resumed', () => [claim('Resumption', { scope: 'partial' }), verdict('Verified', 'Resumption')], '化解中'],
    [
      'a verified claim under query',
      () => [claim('Delivery'), verdict('Verified', 'Delivery'), verdict('UnderQuery', 'Delivery')],
      '已交付',
    ],
    [
      'a verified resumption that lapsed',
      () => [claim('Resumption'), verdict('Verified', 'Resumption'), verdict('Lapsed', 'Resumption')],
      '停滞',
    ],
    ['resolution claimed', () => [claim('Resolution')], '化解待核'],
    [
      'a resolution found false',
      () => [claim('Resolution'), verdict('Rejected', 'Resolution', { reasonClass: 'falsified' })],
      '化解中',
    ],
    ['a claim taken back', () => [claim('Resolution'), verdict('Withdrawn', 'Resolution')], '化解中'],
    ['closed', () => [claim('Resolution'), fact('ProjectClosed')], '已销号'],
    [
      'closed and reopened: the old claim does not speak again',
      () => [claim('Resolution'), verdict('Verified', 'Resolution'), fact('ProjectClosed'), fact('ProjectReopened')],
      '化解中',
    ],
    ['taken off the ledger', () => [fact('LedgerWithdrawalApproved')], '未入台账'],
  ])('after %s', (_, facts, said) => {
    expect(statusOf(...facts())).toBe(said);
  });
});
