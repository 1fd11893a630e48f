import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { FIRST_RULES } from '../rule-set/thresholds.js';
import { ClearFlag, clearFlag } from './clear-flag/clear-flag.js';
import { Evidence, type EvidenceEvent, type EvidenceItem } from './evidence.js';
import { FlagByHuman, flagByHuman } from './flag-by-human/flag-by-human.js';
import { hammingDistance } from './near-duplicate.js';
import type { Print } from './photo-rules.js';
import { RunChecks, runChecks } from './run-checks/run-checks.js';
import { SubmitEvidence, submitEvidence } from './submit-evidence/submit-evidence.js';

const P03 = '990121-2026-003';
const P09 = '990121-2026-009';
const bureau = anOfficer('housing', '2026-05-18', { agency: 'housing-bureau' });
const office = anOfficer('office', '2026-05-20', { agency: 'leading-group-office' });
const photo = (evidenceId: string, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  ...{ evidenceId, sha256: evidenceId.padEnd(64, '0').replace(/[^0-9a-f]/g, '0'), kind: 'photo' },
  ...{ capturedAt: '2026-05-18T09:00:00+08:00', source: 'gallery', ...more },
});
const submitted = (item: EvidenceItem, claimId = '09-R1', projectId = P09): EvidenceEvent => ({
  type: 'EvidenceSubmitted',
  data: { projectId, claimId, agency: 'housing-bureau', ...item },
});
const flagged = (
  flagId: string,
  evidenceId: string,
  relatedEvidence: readonly string[],
  more: object,
  projectId = P09,
): EvidenceEvent => ({
  type: 'EvidenceFlagged',
  data: {
    ...{ projectId, claimId: '09-R1', evidenceId, flagId, rule: flagId.split('.')[1]!, severity: 'red' },
    ...{ relatedEvidence, ruleVersion: 'RS-0', reason: '', ...more },
  },
});
const PHASH = '0123456789abcdef';
/** The hash with that many of its last bits turned. */
const turned = (bits: number) => (BigInt(`0x${PHASH}`) ^ ((1n << BigInt(bits)) - 1n)).toString(16).padStart(16, '0');

describe('submitting evidence', () => {
  const given = specFor(Evidence, submitEvidence);
  const order = (...items: EvidenceItem[]) => new SubmitEvidence(P09, { claimId: '09-R1', items }, bureau);
  it('is a fact for each item', () =>
    given()
      .when(order(photo('e1'), photo('e2')))
      .then(submitted(photo('e1')), submitted(photo('e2'))));
  it('again is only what is new', () =>
    given(submitted(photo('e1')))
      .when(order(photo('e1'), photo('e2')))
      .then(submitted(photo('e2'))));
  it('does not put another file under a number', () =>
    given(submitted(photo('e1')))
      .when(order(photo('e1', { sha256: 'f'.repeat(64) })))
      .thenRefused('housing.evidence-number-taken'));
  it('does not use a number twice', () =>
    given()
      .when(order(photo('e1'), photo('e1')))
      .thenRefused('housing.evidence-number-taken'));
  it('is not of tomorrow', () =>
    given()
      .when(order(photo('e1', { capturedAt: '2026-05-19T09:00:00+08:00' })))
      .thenRefused('housing.captured-in-future'));
});

describe('the photo rules', () => {
  const against = (others: readonly Print[]) =>
    specFor(Evidence, (command: RunChecks, state) => runChecks(command, { others, rules: FIRST_RULES }, state));
  const order = new RunChecks(P09, bureau);
  const of03 = { projectId: P03, evidenceId: 's1', sha256: 'a'.repeat(64), phash: PHASH };
  const near = (bits: number) =>
    flagged('e1.AF-P07', 'e1', [`${P03}/s1`], { distance: bits, reason: `与其他楼盘照片近似（相差 ${bits} 位）` });
  it.each([0, 2, 3, 4, 6])('find a picture of 03 again in 09 at a distance of %i (AF-P07)', (bits) =>
    against([of03])(submitted(photo('e1', { phash: turned(bits) })))
      .when(order)
      .then(near(bits)),
  );
  it('leave a distance of 7 alone', () =>
    against([of03])(submitted(photo('e1', { phash: turned(7) })))
      .when(order)
      .thenNothing());
  it('raise each doubt once', () =>
    against([of03])(submitted(photo('e1', { phash: turned(2) })), near(2))
      .when(order)
      .thenNothing());
  it('find the same bytes in another project (AF-P06)', () =>
    against([of03])(submitted(photo('e1', { sha256: of03.sha256 })))
      .when(order)
      .then(flagged('e1.AF-P06', 'e1', [`${P03}/s1`], { reason: '同一文件已用于其他材料' })));
  it('find the same bytes in this one, on the later item', () =>
    against([])(submitted(photo('e1')), submitted(photo('e2', { sha256: photo('e1').sha256 })))
      .when(order)
      .then(flagged('e2.AF-P06', 'e2', [`${P09}/e1`], { reason: '同一文件已用于其他材料' })));
  const shots = (count: number, minutes: number) =>
    Array.from({ length: count }, (_, index) => {
      const seconds = Math.floor((index * minutes * 60) / (count - 1));
      const capturedAt = new Date(Date.parse('2026-02-27T08:00:00Z') + seconds * 1000).toISOString();
      return submitted(photo(`c${index.toString(16).padStart(2, '0')}`, { capturedAt }));
    });
  it('see a burst of 14 photos in 8 minutes (AF-P11)', () =>
    against([])(...shots(14, 8))
      .when(order)
      .then(
        flagged(
          '09-R1.AF-P11',
          'c00',
          Array.from({ length: 13 }, (_, index) => `${P09}/c${(index + 1).toString(16).padStart(2, '0')}`),
          { reason: '14 张照片在 10 分钟内拍摄' },
        ),
      ));
  it.each([
    [10, 8],
    [11, 10],
    [14, 60],
  ])('see none in %i photos in %i minutes', (count, minutes) =>
    against([])(...shots(count, minutes))
      .when(order)
      .thenNothing(),
  );
  it('leave documents out of bursts', () =>
    against([])(...shots(14, 8).map((one) => ({ ...one, data: { ...one.data, kind: 'doc' } }) as EvidenceEvent))
      .when(order)
      .thenNothing());
});

describe('what a person marks and clears', () => {
  const marks = specFor(Evidence, flagByHuman);
  const clears = specFor(Evidence, clearFlag);
  const mark = (evidenceId: string) =>
    new FlagByHuman(P09, { evidenceId, rule: 'AF-P09', severity: 'yellow', reason: '疑似翻拍' }, office);
  const doubt = flagged('e5.AF-P09', 'e5', [], { severity: 'yellow', ruleVersion: '人工', reason: '疑似翻拍' });
  const clear = (by = office) => new ClearFlag(P09, 'e5.AF-P09', { reason: '为雨后反光' }, by);
  const cleared: EvidenceEvent = {
    type: 'EvidenceCleared',
    data: {
      ...{ projectId: P09, claimId: '09-R1', flagId: 'e5.AF-P09', evidenceId: 'e5', rule: 'AF-P09' },
      ...{ reason: '为雨后反光', by: 'office' },
    },
  };
  it('is a doubt like others', () =>
    marks(submitted(photo('e5')))
      .when(mark('e5'))
      .then(doubt));
  it('twice is once', () =>
    marks(submitted(photo('e5')), doubt)
      .when(mark('e5'))
      .thenNothing());
  it('needs the item', () => marks().when(mark('e5')).thenRefused('housing.no-such-evidence'));
  it('is cleared with a reason', () =>
    clears(submitted(photo('e5')), doubt)
      .when(clear())
      .then(cleared));
  it('is cleared once', () =>
    clears(submitted(photo('e5')), doubt, cleared)
      .when(clear())
      .thenNothing());
  it('is not cleared by who submitted it', () =>
    clears(submitted(photo('e5')), doubt)
      .when(clear(bureau))
      .thenRefused('housing.own-evidence'));
  it('must be there', () =>
    clears(submitted(photo('e5')))
      .when(clear())
      .thenRefused('housing.no-such-flag'));
});

describe('the distance of two pictures', () => {
  const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((value) => value.toString(16).padStart(16, '0'));
  it('counts the bits that differ', () =>
    fc.assert(
      fc.property(hash, fc.uniqueArray(fc.integer({ min: 0, max: 63 })), (one, bits) => {
        const other = bits.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${one}`));
        const text = other.toString(16).padStart(16, '0');
        expect(hammingDistance(one, text)).toBe(bits.length);
        expect(hammingDistance(text, one)).toBe(bits.length);
      }),
    ));
});
