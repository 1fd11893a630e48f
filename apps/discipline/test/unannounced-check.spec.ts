import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { translate } from '#agency/publication.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { resultPublications } from '../src/publishing/results.js';
import { DoCheck, doCheck } from '../src/unannounced-check/do-check/do-check.js';
import { Draw, DrawCheck, drawCheck } from '../src/unannounced-check/draw-check/draw-check.js';
import { drawFrom, frameHash } from '../src/unannounced-check/draw-from.js';
import {
  ReleaseCheckResult,
  releaseCheckResult,
} from '../src/unannounced-check/release-check-result/release-check-result.js';
import { sha256 } from '../src/unannounced-check/sha256.js';
import { UnannouncedCheck, type CheckDone, type CheckDrawn } from '../src/unannounced-check/unannounced-check.js';

const P = '990121-2026-008';
const inspector = anOfficer('inspector', '2026-07-29', { agency: 'discipline-inspection' });
const faults = (Form: new () => object, body: object) =>
  validateSync(plainToInstance(Form, body)).map(({ property }) => property);

const ANCHOR = 'ab'.repeat(32);
const frame = ['990121-2026-001', '990121-2026-003', '990121-2026-009'];
const chosen = drawFrom(ANCHOR, frame, 1);
const drawn: CheckDrawn = {
  type: 'CheckDrawn',
  data: { checkId: 'A-1', seed: ANCHOR, frame, frameHash: frameHash(frame), number: 1, chosen },
};
const seen = { visitedOn: '2026-07-28', criticalPathWorking: false, workers: 3, facts: '大门紧闭' };
const done: CheckDone = {
  type: 'CheckDone',
  data: { projectId: chosen[0]!, checkId: 'A-1', ...seen },
  occurredAt: '2026-07-27T16:00:00.000Z',
};

describe('an unannounced check', () => {
  const draw = specFor(UnannouncedCheck, drawCheck);
  const draws = (more: object = {}) =>
    new DrawCheck({ checkId: 'A-1', anchor: ANCHOR, frame, number: 1, ...more }, inspector);
  const visit = specFor(UnannouncedCheck, doCheck);
  const visits = (more: object = {}) => new DoCheck('A-1', { projectCode: chosen[0]!, ...seen, ...more }, inspector);
  const release = specFor(UnannouncedCheck, releaseCheckResult);
  const releases = new ReleaseCheckResult('A-1', { projectCode: chosen[0]!, finding: '无关键线路施工' }, inspector);

  it('is drawn once, in whatever order the frame is written', () => {
    draw()
      .when(draws({ frame: [...frame].reverse() }))
      .then(drawn);
    draw(drawn).when(draws()).thenNothing();
    draw(drawn)
      .when(draws({ anchor: 'cd'.repeat(32) }))
      .thenRefused('discipline.already-drawn');
    draw()
      .when(draws({ number: 4 }))
      .thenRefused('discipline.more-than-frame');
    expect(faults(Draw, { checkId: 'A-1', anchor: 'lucky', frame: ['x', 'x'], number: 0 })).toEqual([
      'anchor',
      'frame',
      'number',
    ]);
  });
  it('is done where it was drawn, on a day that has come, and not rewritten', () => {
    visit(drawn).when(visits()).then(done);
    visit(drawn, done).when(visits()).thenNothing();
    visit(drawn, done)
      .when(visits({ workers: 30 }))
      .thenRefused('discipline.check-done');
    visit(drawn)
      .when(visits({ projectCode: P }))
      .thenRefused('discipline.not-drawn');
    visit(drawn)
      .when(visits({ visitedOn: '2026-07-30' }))
      .thenRefused('discipline.visit-in-future');
  });
  it('is released without the numbers that were seen', () => {
    const { projectId, checkId, visitedOn, criticalPathWorking } = done.data;
    const data = { projectId, checkId, visitedOn, criticalPathWorking, finding: '无关键线路施工' };
    release(drawn, done).when(releases).then({ type: 'CheckResultReleased', data });
    release(drawn, done, { type: 'CheckResultReleased', data }).when(releases).thenNothing();
    release(drawn).when(releases).thenRefused('discipline.check-not-done');
  });
  it('keeps inside what the inspectors saw', () =>
    expect(
      translate(
        'discipline',
        resultPublications,
      )({ type: 'discipline.CheckDone', stream: 's', data: done.data } as never),
    ).toEqual([]));
});

describe('the draw', () => {
  it('hashes as SHA-256 does', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), (text) =>
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex')),
      ),
    ));
  it('chooses that many of the frame, no one twice, whatever the order', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^\w{1,9}$/), { minLength: 1 }), fc.nat(), (members, seed) => {
        const number = 1 + (seed % members.length);
        const picked = drawFrom(ANCHOR, members, number);
        expect(new Set(picked).size).toBe(number);
        expect(picked.every((one) => members.includes(one))).toBe(true);
        expect(drawFrom(ANCHOR, [...members].reverse(), number)).toEqual(picked);
      }),
    ));
  it('gives every member about its share over many anchors', () => {
    const counts = new Map<string, number>();
    for (let week = 0; week < 900; week++) {
      const [one = ''] = drawFrom(sha256(`week ${week}`), frame, 1);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect([...counts.values()].every((count) => count > 240 && count < 360)).toBe(true);
  });
});
