import { describe, expect, it } from '@jest/globals';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import { specFor } from '#testing/spec-for.js';

type Opened = DomainEvent<'Opened', { on: string }>;
type Closed = DomainEvent<'Closed', { on: string }>;

const Door: Aggregate<'open' | 'closed', Opened | Closed> = {
  stream: 'housing.door',
  initial: 'closed',
  evolve: (_, event) => (event.type === 'Opened' ? 'open' : 'closed'),
};

function open(on: string, state: 'open' | 'closed'): Opened[] {
  if (on === 'never') throw new RuleViolation('housing.never', '不可');
  if (on === 'broken') throw new Error('broken');
  return state === 'open' ? [] : [{ type: 'Opened', data: { on }, occurredAt: '2026-01-05T01:00:00.000Z' }];
}

const given = specFor(Door, open);
const opened = (on: string, occurredAt?: string): Opened => ({
  type: 'Opened',
  data: { on },
  ...(occurredAt ? { occurredAt } : {}),
});
const closed: Closed = { type: 'Closed', data: { on: 'Mon' } };

describe('the sentence of a spec', () => {
  it('folds what was given and compares type and data', () => {
    given().when('Mon').then(opened('Mon'));
    given(opened('Mon'), closed).when('Tue').then(opened('Tue'));
    given(opened('Mon')).when('Tue').thenNothing();
    given().when('never').thenRefused('housing.never');
  });
  it('compares the time of the fact when the spec names it', () => {
    given().when('Mon').then(opened('Mon', '2026-01-05T01:00:00.000Z'));
    expect(() => given().when('Mon').then(opened('Mon', '2026-01-06T01:00:00.000Z'))).toThrow();
  });
  it('fails for other data, other facts, missing facts and too many', () => {
    expect(() => given().when('Mon').then(opened('Tue'))).toThrow();
    expect(() => given().when('Mon').then(closed)).toThrow();
    expect(() => given(opened('Mon')).when('Mon').then(opened('Mon'))).toThrow();
    expect(() => given().when('Mon').thenNothing()).toThrow();
  });
  it('fails for another refusal, for none, and for an error that is no refusal', () => {
    expect(() => given().when('never').thenRefused('housing.other')).toThrow();
    expect(() => given().when('never').thenNothing()).toThrow('不可');
    expect(() => given().when('Mon').thenRefused('housing.never')).toThrow();
    expect(() => given().when('broken').thenRefused('housing.never')).toThrow('broken');
  });
});
