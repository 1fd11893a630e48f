import { describe, it } from '@jest/globals';
import type { Acting } from '#kernel/acting.js';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { LedgerMembership, type LedgerEntered } from '../ledger-membership.js';
import { EnterLedger, enterLedger } from './enter-ledger.js';

const given = specFor(LedgerMembership, enterLedger);
const acting: Acting = anOfficer('office', '2026-01-12');
const duties = { countyLeader: '副县长', leadUnit: 'housing-bureau', territory: 'chengguan', planDue: '2026-02-02' };
const order = (level: 'city' | 'county', enteredOn = '2026-01-12') =>
  new EnterLedger('990121-2026-001', { level, enteredOn, ...duties }, acting);
const entered: LedgerEntered = {
  type: 'LedgerEntered',
  data: { projectId: '990121-2026-001', level: 'city', enteredOn: '2026-01-12', duties },
};

describe('entering the ledger', () => {
  it('puts the project on the ledger with its four duties', () => given().when(order('city')).then(entered));
  it('takes an order that is sent twice once', () => given(entered).when(order('city')).thenNothing());
  it('refuses another level', () => given(entered).when(order('county')).thenRefused('housing.already-on-ledger'));
  it('refuses a day that is still to come', () =>
    given().when(order('city', '2026-01-13')).thenRefused('housing.entry-in-future'));
});
