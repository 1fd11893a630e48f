import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SealedBox } from '#agency/sealed-box.js';
import { at } from '#kernel/time.js';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { clueFile, type ClueFileEvent } from './clue-file.js';
import { ConfirmClue, confirmClue } from './confirm-clue/confirm-clue.js';
import { decideTransfer } from './decide-transfer/decide-transfer.js';
import { draftClue, type SealedDraft } from './draft-clue/draft-clue.js';
import { TransferClue, transferClue } from './transfer-clue/transfer-clue.js';

const NO = 'XS-2026-02';
const P02 = '990121-2026-002';
const ClueFile = clueFile(NO);
const officer = (userId: string, day: string, time = '10:00') =>
  anOfficer(userId, day, { agency: 'housing-bureau', now: at(day, time).toISOString() });
const of = { projectId: P02, clueNo: NO };
const content = { sealed: 'v1.AAAA', contentHash: 'c'.repeat(64) };
const drafted: ClueFileEvent = {
  type: 'ClueDrafted',
  data: {
    ...of,
    category: 'embezzlement',
    ...content,
    attachmentsHash: 'd'.repeat(64),
    draftedBy: 'housing',
    secondOfficer: 'housing2',
  },
};
const confirmed: ClueFileEvent = {
  type: 'ClueConfirmed',
  data: { ...of, confirmedBy: 'housing2', decideBy: '2026-04-07' },
};
const approved: ClueFileEvent = {
  type: 'TransferApproved',
  data: { ...of, approvedBy: 'housinghead', transferBy: '2026-04-08T08:00:00.000Z', late: false },
};
const sent = (day: string, time: string, late: boolean): ClueFileEvent => ({
  type: 'ClueTransferred',
  data: {
    ...{ ...of, category: 'embezzlement', sealed: 'v1.AAAA', attachmentsHash: 'd'.repeat(64) },
    ...{ transferredAt: at(day, time).toISOString(), late },
  },
});

describe('drafting a clue', () => {
  const given = specFor(ClueFile, draftClue);
  const draft = (more: Partial<SealedDraft> = {}): SealedDraft => ({
    ...{ ...of, category: 'embezzlement', ...content, attachmentsHash: 'd'.repeat(64) },
    ...{ secondOfficer: 'housing2', acting: officer('housing', '2026-04-01'), ...more },
  });
  it('stores what is sealed', () => given().when(draft()).then(drafted));
  it('twice is once, though each sealing differs', () =>
    given(drafted)
      .when(draft({ sealed: 'v1.BBBB' }))
      .thenNothing());
  it('keeps numbers apart', () =>
    given(drafted)
      .when(draft({ contentHash: 'e'.repeat(64) }))
      .thenRefused('housing.clue-number-taken'));
  it('sends a duty crime to discipline (PM-09)', () =>
    given()
      .when(draft({ category: 'duty-crime' }))
      .thenRefused('housing.duty-crime-goes-to-discipline'));
  it('names another officer to confirm it', () =>
    given()
      .when(draft({ secondOfficer: 'housing' }))
      .thenRefused('housing.same-officer'));
  it('is for the circle of the clue only', () =>
    expect(new Set(Object.values(ClueFile.classification ?? {}).map((label) => JSON.stringify(label)))).toEqual(
      new Set(['{"level":"L3","caveats":["CLUE:XS-2026-02"]}']),
    ));
});

describe('confirming a clue', () => {
  const given = specFor(ClueFile, confirmClue);
  const order = (userId: string, day = '2026-04-02') => new ConfirmClue(NO, officer(userId, day, '16:00'));
  it('starts the three days, which roll over 清明 (DL-T01)', () =>
    given(drafted).when(order('housing2')).then(confirmed));
  it('of 02-03 is to be decided by 02-06', () =>
    given(drafted)
      .when(order('housing2', '2026-02-03'))
      .then({ type: 'ClueConfirmed', data: { ...of, confirmedBy: 'housing2', decideBy: '2026-02-06' } }));
  it('is a second officer’s', () => given(drafted).when(order('housing')).thenRefused('housing.not-second-officer'));
  it('twice is once', () => given(drafted, confirmed).when(order('housing2')).thenNothing());
  it('needs a draft', () => given().when(order('housing2')).thenRefused('housing.no-such-clue'));
});

describe('deciding on the transfer', () => {
  const given = specFor(ClueFile, decideTransfer);
  const order = (approve: boolean, day = '2026-04-07', userId = 'housinghead', sealedReason?: string) => ({
    ...{ clueNo: NO, approve, acting: officer(userId, day, '16:00') },
    ...(sealedReason === undefined ? {} : { sealedReason }),
  });
  it('on the last day starts the 24 hours (DL-T02)', () => given(drafted, confirmed).when(order(true)).then(approved));
  it('twice is once', () => given(drafted, confirmed, approved).when(order(true)).thenNothing());
  it('a day later is late', () =>
    given(drafted, confirmed)
      .when(order(true, '2026-04-08'))
      .then({ ...approved, data: { ...approved.data, transferBy: '2026-04-09T08:00:00.000Z', late: true } }));
  it('is refused with a sealed reason', () =>
    given(drafted, confirmed)
      .when(order(false, '2026-04-07', 'housinghead', 'v1.CCCC'))
      .then({
        type: 'TransferRefused',
        data: { ...of, refusedBy: 'housinghead', sealedReason: 'v1.CCCC', late: false },
      }));
  it('is not refused without', () =>
    given(drafted, confirmed).when(order(false)).thenRefused('housing.refusal-needs-reason'));
  it('needs two officers before it', () => given(drafted).when(order(true)).thenRefused('housing.clue-not-confirmed'));
  it.each(['housing', 'housing2'])('is a third person’s, not %s’s', (userId) =>
    given(drafted, confirmed)
      .when(order(true, '2026-04-07', userId))
      .thenRefused('housing.same-officer'),
  );
  it('stands', () =>
    given(drafted, confirmed, approved)
      .when(order(false, '2026-04-07', 'housinghead', 'v1.CCCC'))
      .thenRefused('housing.transfer-decided'));
});

describe('transferring a clue', () => {
  const given = specFor(ClueFile, transferClue);
  const order = (day: string, time: string) => new TransferClue(NO, officer('housing', day, time));
  it('18 hours after the approval is in time', () =>
    given(drafted, confirmed, approved)
      .when(order('2026-04-08', '10:00'))
      .then(sent('2026-04-08', '10:00', false)));
  it('after 24 hours is late and goes all the same', () =>
    given(drafted, confirmed, approved)
      .when(order('2026-04-08', '16:01'))
      .then(sent('2026-04-08', '16:01', true)));
  it('needs the approval', () =>
    given(drafted, confirmed).when(order('2026-04-08', '10:00')).thenRefused('housing.transfer-not-approved'));
  it('happens once', () =>
    given(drafted, confirmed, approved, sent('2026-04-08', '10:00', false))
      .when(order('2026-04-08', '11:00'))
      .thenNothing());
});

describe('the sealed box', () => {
  const inFolder = async (work: (file: string) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'anju-box-'));
    await work(join(folder, 'secrets', 'clue-key')).finally(() => rm(folder, { recursive: true }));
  };
  it('gives back what was sealed, whoever opens it with the same file', () =>
    inFolder(async (file) => {
      const [ours, theirs] = await Promise.all([SealedBox.of(file), SealedBox.of(file)]);
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
          const sealed = ours.seal(text, about);
          expect(theirs.open(sealed, about)).toBe(text);
          expect(ours.seal(text, about)).not.toBe(sealed);
          expect(theirs.fingerprint(text)).toBe(ours.fingerprint(text));
        }),
      );
    }));
  it('opens nothing that was altered, moved to another clue or sealed elsewhere', () =>
    inFolder(async (file) => {
      const [box, other] = [await SealedBox.of(file), await SealedBox.of(`${file}-2`)];
      const sealed = box.seal('资金流向', NO);
      const altered = `v1.${sealed[3] === 'A' ? 'B' : 'A'}${sealed.slice(4)}`;
      expect(() => box.open(altered, NO)).toThrow();
      expect(() => box.open(sealed, 'XS-2026-05')).toThrow();
      expect(() => box.open('资金流向', NO)).toThrow('begins with');
      expect([box.opened('资金流向', NO), box.opened(sealed, NO)]).toEqual([undefined, '资金流向']);
      expect(() => other.open(sealed, NO)).toThrow();
      expect(other.fingerprint('资金流向')).not.toBe(box.fingerprint('资金流向'));
    }));
  it('takes no file without a key', () =>
    inFolder(async (file) => {
      await SealedBox.of(file);
      await writeFile(file, 'short');
      await expect(SealedBox.of(file)).rejects.toThrow('holds no key');
    }));
});
