import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at } from '#kernel/time.js';
import { neighbours, say } from '../../../test/support/neighbours.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const P = '990121-2026-002';
const CLUES = '/public-security/api/clues';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: ['public-security'], more: neighbours('housing', 'court') });
}, 60_000);
afterAll(() => county.close());

const on = (day: string, time = '10:00') => county.clock.standAt(at(day, time));
const transfer = (clueNo: string) =>
  say(county, 'housing', 'ClueTransferred', {
    ...{ projectId: P, clueNo, category: 'embezzlement', sealed: '密封内容', attachmentsHash: 'a'.repeat(64) },
    transferredAt: county.clock.now().toISOString(),
  });
const post = async (as: string, path: string, body: object) => {
  const { status, body: answer } = await (await county.client(as)).post(`${CLUES}/${path}`, body);
  await county.settle();
  return status < 300 ? status : `${status} ${(answer as { type: string }).type}`;
};
const get = async (as: string, path: string) => {
  const { status, body } = await (await county.client(as)).get(`/public-security/api/${path}`);
  return status < 300 ? (body as unknown) : status;
};
const receipt = { letterNo: '移1', receiptNo: '回1' };

describe('the clue of 翠湖湾二期', () => {
  it('has no receipt before it is transferred', async () => {
    on('2026-04-08');
    expect(await post('police', 'XS-2/receipt', receipt)).toBe('409 /problems/public-security.clue-unknown');
  });

  it('lies in the inbox until an officer receives it; what is sealed is for the police only', async () => {
    await transfer('XS-2');
    expect(await get('police', 'clues?stage=delivered')).toMatchObject({ rows: [{ clueNo: 'XS-2', due: '' }] });
    expect(await get('police', 'clues/XS-2/sealed')).toMatchObject({ sealed: '密封内容' });
    expect(await get('politics', 'clues/XS-2/sealed')).toBe(403);
    expect(await get('politics', 'clues')).not.toMatchObject({ rows: [{ sealed: '密封内容' }] });
    expect(await get('housing', 'clues')).toBe(403);
    expect(await get('police', 'clues/XS-9/sealed')).toBe(404);
  });

  it('leaves a record of each reading, for the audit administrator and the head of the inspectors', async () => {
    await county.settle();
    const read = { clueNo: 'XS-2', part: 'sealed', userId: 'police' };
    for (const who of ['auditadmin', 'inspectorhead'])
      expect(await get(who, 'clue-readings')).toMatchObject({ rows: [read] }); // neither the refused nor the unknown one
    expect(await get('police', 'clue-readings')).toBe(403);
  });

  it('is received on 04-08 and decided by 04-13, the Monday after', async () => {
    on('2026-04-08', '15:00');
    expect(await post('politics', 'XS-2/receipt', receipt)).toBe('403 /problems/not-allowed');
    expect(await post('police', 'XS-2/receipt', { letterNo: '移1' })).toBe('400 /problems/malformed');
    expect(await post('police', 'XS-2/receipt', receipt)).toBe(201);
    expect(await get('politics', 'clue-clocks')).toMatchObject([
      { clueNo: 'XS-2', due: '2026-04-13', remaining: '剩5天' },
    ]);
    on('2026-04-13');
    expect(await post('police', 'XS-2/filing', { docNo: '立1' })).toBe(201);
    expect(await get('politics', 'clue-clocks')).toEqual([]);
    expect(await post('police', 'XS-2/case-stages', { stage: 'investigating' })).toBe(201);
  });

  it('gives 4,200 万 back to the project', async () => {
    on('2026-07-22');
    const money = { returnId: 'FH-1', amount: 4_200_000_000, docNo: '返1' };
    expect(await post('police', 'XS-2/returned-money', money)).toBe(201);
    expect(await get('politics', 'returned-money')).toMatchObject({
      rows: [{ projectCode: P, amount: 4_200_000_000 }],
    });
  });
});

describe('a clue that lies', () => {
  it('is brought to the mind of the head, then of 政法委 (PM-08)', async () => {
    await transfer('XS-3');
    expect(await post('police', 'XS-3/receipt', receipt)).toBe(201);
    const reminded = async () =>
      ((await get('politics', 'clue-clocks')) as { remindedTo: string[] }[]).flatMap(({ remindedTo }) => remindedTo);
    on('2026-07-27', '23:59');
    await county.settle();
    expect(await reminded()).toEqual([]);
    on('2026-07-28', '00:00');
    await county.settle();
    expect(await reminded()).toEqual(['police-head']);
    on('2026-07-31', '00:00');
    await county.settle();
    expect(await reminded()).toEqual(['police-head', 'politics-law']);
    const extension = { approver: '王局长', approverPost: '局长', reason: '案情复杂' };
    expect(await post('police', 'XS-3/extensions', extension)).toBe('409 /problems/public-security.extension-late');
  });
  it('leaves nothing in error', () => expect(county.reported).toEqual([]));
});
