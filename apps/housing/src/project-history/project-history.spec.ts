import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Fact } from '#messaging/fact.js';
import { ClosureCase } from '../closure-case/closure-case.js';
import { DispositionPlan } from '../disposition-plan/disposition-plan.js';
import { Enterprise } from '../enterprise/enterprise.js';
import { Evidence } from '../evidence/evidence.js';
import { fieldOrigins, project as traced, type FieldOriginsRow } from '../field-origins/field-origins.js';
import { IssueTrack } from '../issue-track/issue-track.js';
import { LedgerMembership } from '../ledger-membership/ledger-membership.js';
import { Meeting } from '../meeting/meeting.js';
import { Opinion } from '../opinion/opinion.js';
import { project as filed, type ProjectFileRow } from '../project-files/project-files.js';
import { StatusClaims } from '../status-claim/status-claims.js';
import { SupervisionTask } from '../supervision-task/supervision-task.js';
import { TroubledProject } from '../troubled-project/troubled-project.js';
import { OPEN_EVENTS, RESTRICTED_EVENTS } from './history-events.data.js';
import { HISTORY_FACTS, historyKeys, historyView, project } from './project-history.js';

const P = '990121-2026-001';
let position = 0;

function fact(type: string, data: object, more: Partial<Fact> = {}): Fact {
  position += 1;
  const at = { occurredAt: '2026-03-05T01:00:00.000Z', recordedAt: '2026-03-05T01:00:00.000Z' };
  const officer = { name: '王建设', post: '住建局科员' };
  const from = { service: 'housing', agency: 'housing-bureau', key: P, projectId: P, correlationId: '', officer };
  return { id: `e${position}`, type: `housing.${type}`, ...from, ...at, position, data, ...more };
}

describe('the history of a project', () => {
  it('tells what was done, about what, why, by whom and when', () =>
    expect(
      project(
        undefined,
        fact('MilestoneRescheduled', { projectId: P, milestoneId: 'M1', title: '主体封顶', reason: '汛期' }),
      ),
    ).toMatchObject({
      ...{ projectCode: P, label: '节点调整', about: '主体封顶', reason: '汛期', agency: 'housing-bureau' },
      ...{ officer: '王建设', post: '住建局科员', level: 'L1' },
    }));

  it('tells the number where a thing has no name', () => {
    const aboutOf = (type: string, data: object) => project(undefined, fact(type, { projectId: P, ...data })).about;
    expect(aboutOf('LabourReported', { day: '2026-03-05', workers: 56 })).toBe('56 人');
    expect(aboutOf('ProgressReported', { permille: 421, note: '' })).toBe('421 ‰');
    expect(aboutOf('PlanApproved', {})).toBe('');
  });

  it.each([
    ['2026-03-05', '2026-03-10', false],
    ['2026-03-05', '2026-03-11', true],
    ['2026-02-13', '2026-02-25', false],
  ])('of %s, recorded on %s, is 补录: %s', (happened, recorded, late) => {
    const at = { occurredAt: `${happened}T01:00:00.000Z`, recordedAt: `${recorded}T01:00:00.000Z` };
    const row = project(undefined, fact('LedgerEntered', { projectId: P }, at));
    expect(historyView(row, { now: '2026-09-30T10:00:00.000Z' }).late).toBe(late);
  });

  it('keeps the order of recording', () => {
    const keys = [9, 10, 99, 100].flatMap((place) => historyKeys(fact('PlanApproved', {}, { position: place })));
    expect(keys).toEqual([...keys].sort());
  });
  it('holds nothing that is about no project', () => {
    const { projectId: _, ...county } = fact('BlockageRaised', {});
    expect(historyKeys(county)).toEqual([]);
  });

  it('names no clue, no word of a member, no note from another service', () => {
    const kept = HISTORY_FACTS.join();
    for (const type of ['Clue', 'Transfer', 'OpinionRecorded', 'Vote', 'Dissent', 'FactNoted', 'Recheck'])
      expect(kept).not.toContain(type);
  });
  it('is open where the store says 内部, and restricted where it says 工作秘密', () => {
    const level = levelsOf([
      ...[TroubledProject, LedgerMembership, DispositionPlan, StatusClaims, ClosureCase, SupervisionTask, IssueTrack],
      ...[Enterprise, Evidence, Opinion, Meeting],
    ] as unknown as readonly Aggregate<unknown, DomainEvent>[]);
    expect(Object.keys(OPEN_EVENTS).filter((type) => level(type) !== 'L1')).toEqual([]);
    expect(Object.keys(RESTRICTED_EVENTS).filter((type) => level(type) === 'L3')).toEqual([]);
  });
});

function levelsOf(aggregates: readonly Aggregate<unknown, DomainEvent>[]): (type: string) => string {
  const levels = Object.assign({}, ...aggregates.map(({ classification = {} }) => classification)) as Readonly<
    Record<string, { readonly level: string }>
  >;
  return (type) => levels[type]?.level ?? 'L1';
}

const registered = (more: object = {}) =>
  fact('ProjectRegistered', {
    ...{ projectId: P, name: '锦澜府', category: 'commodity', township: '城关镇', address: '', developer: '锦澜置业' },
    ...{ developerUscc: '', flats: 100, households: 90, ...more },
  });
const changed = (values: object, more: object = {}) =>
  fact('ProjectProfileChanged', { projectId: P, values, reason: '更正', ...more });
const foldedAs = (facts: readonly Fact[]) =>
  facts.reduce<FieldOriginsRow | undefined>((row, one) => traced(row, one, P), undefined) as FieldOriginsRow;
const settingsOf = (field: string, ...facts: Fact[]) =>
  fieldOrigins(foldedAs(facts)).find((one) => one.field === field)?.settings ?? [];

describe('who set a field', () => {
  it('is who said it last, with all that was said before', () =>
    expect(settingsOf('flats', registered(), changed({ flats: 120 }))).toMatchObject([
      { text: '120', label: '基本信息变更', reason: '更正', officer: '王建设', agency: 'housing-bureau' },
      { text: '100', label: '项目建档', reason: '' },
    ]));
  it('is nobody who said the same again', () =>
    expect(settingsOf('flats', registered(), changed({ flats: 100 }))).toHaveLength(1));
  it('is who cleared it', () =>
    expect(settingsOf('developer', registered(), changed({}, { cleared: ['developer'] }))[0]).toMatchObject({
      text: '',
    }));
  it('is who assigned the duty', () => {
    const duty = { role: 'county-leader', agency: 'county-gov', agencyName: '县政府', person: '县委副书记' };
    expect(settingsOf('countyLeader', registered(), fact('DutyAssigned', { projectId: P, ...duty }))).toMatchObject([
      { text: '县委副书记', label: '责任落实' },
    ]);
  });

  it('told of every field what the file says', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record(
            {
              flats: fc.integer({ min: 1, max: 5 }),
              developer: fc.constantFrom('甲', '乙'),
              township: fc.constantFrom('城关镇', '柳林镇'),
            },
            { requiredKeys: [] },
          ),
          { maxLength: 8 },
        ),
        (changes) => {
          const facts = [registered(), ...changes.map((values) => changed(values))];
          const file = facts.reduce<ProjectFileRow | undefined>((row, one) => filed(row, one), undefined);
          for (const field of ['flats', 'developer', 'township'] as const)
            expect(settingsOf(field, ...facts)[0]?.text).toBe(String(file?.entry[field]));
        },
      ),
    ));
});
