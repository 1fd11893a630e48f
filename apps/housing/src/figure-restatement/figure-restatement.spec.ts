import { describe, it } from '@jest/globals';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { FigureRestatement, type FigureRestated } from './figure-restatement.js';
import { RestateFigure, restateFigure, type Restatement } from './restate-figure/restate-figure.js';

const P12 = '990121-2026-012';

describe('restating a figure (H-17)', () => {
  const given = specFor(FigureRestatement, restateFigure);
  const office = anOfficer('office', '2026-08-03', { agency: 'leading-group-office' });
  const told = { metric: 'closed' as const, before: 2, after: 1, cause: '12 重新纳入台账' };
  const order = (more: Partial<Restatement> = {}) => new RestateFigure(P12, { ...told, ...more }, office);
  const restated: FigureRestated = {
    type: 'FigureRestated',
    data: { projectId: P12, ...told, from: '2026-08-03', by: 'leading-group-office' },
  };

  it('explains it from the day on which it is said', () => given().when(order()).then(restated));
  it('twice is once', () => given(restated).when(order()).thenNothing());
  it('may be followed by another', () =>
    given(restated)
      .when(order({ before: 1, after: 2, cause: '再次销号' }))
      .then({ ...restated, data: { ...restated.data, before: 1, after: 2, cause: '再次销号' } }));
  it('refuses a difference that is none', () =>
    given()
      .when(order({ after: 2 }))
      .thenRefused('housing.nothing-restated'));
});
