import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { DAYS, KEY_PERIOD_DAYS } from './story-tables.data.js';

/** A county into which the story has been played. */
export interface StoryCounty {
  readonly client: (username: string) => Promise<Browser>;
  /** Folds every read model anew; names those that came out otherwise. */
  readonly rebuildAll: () => Promise<readonly string[]>;
  /** What waits for somebody to look, and what was reported. */
  readonly complaints: () => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

/** The nine months of 安澜县, played by the accounts over HTTP, and what leadership then reads of any day. */
export function describeStory(where: string, told: () => Promise<StoryCounty>): void {
  describe(`nine months of 安澜县 ${where}`, () => {
    let county: StoryCounty;
    const read = async (path: string, as = 'leader') => (await (await county.client(as)).get(path)).body as object;

    beforeAll(async () => {
      county = await told();
    }, 900_000);
    afterAll(() => county.close(), 60_000);

    it.each(DAYS)('shows %s on axis %s', async (at, axis, entered, closed, claimed, resolutionRate, claimedRate, gap) =>
      expect(await read(`/oversight/api/figures?at=${at}&axis=${axis}`)).toEqual({
        ...{ entered, closed, resolutionRate, claimed, claimedRate, gap },
      }),
    );

    it.each(KEY_PERIOD_DAYS)('shows the key period of %s', async (at, households, verified, percent) =>
      expect(await read(`/oversight/api/key-period?at=${at}`)).toMatchObject({
        target: 60,
        households,
        verified,
        percent,
        met: false,
      }),
    );

    it('says what a ledger without heartbeat would have said', async () =>
      expect(await read('/oversight/api/key-period?at=2026-08-31')).toEqual({
        ...{ target: 60, households: 5810, verified: 3041, percent: 52.3, met: false },
        ...{ everVerified: 3696, everVerifiedPercent: 63.6 },
      }));

    it.each(['entered', 'closed', 'claimed', 'verified'] as const)('opens the rows behind %s', async (measure) => {
      const figures = (await read('/oversight/api/figures?at=2026-09-30&axis=known')) as Record<string, number>;
      const rows = (await read(`/oversight/api/figures/rows?at=2026-09-30&axis=known&measure=${measure}`)) as {
        rows?: object[];
      };
      const list = Array.isArray(rows) ? rows : (rows.rows ?? []);
      if (measure !== 'verified') expect(list).toHaveLength(figures[measure] ?? -1);
      else expect(list.length).toBeGreaterThan(0);
    });

    it('shows the contractor’s leaving of 10 May as known a day later', async () => {
      const trail = async (axis: string) =>
        (
          (await read(`/discipline/api/projects/990121-2026-003/trail?axis=${axis}&at=2026-05-10`, 'inspector')) as {
            events: { type: string; occurredAt: string; recordedAt: string }[];
          }
        ).events.filter(
          ({ type, recordedAt }) => type === 'housing.ProgressReported' && recordedAt.startsWith('2026-05-11'),
        );
      expect([(await trail('known')).length, (await trail('true')).length]).toEqual([0, 1]);
    });

    it('has one supervision item for each falsification and each reopening, taken up by a person', async () => {
      const { rows } = (await read('/discipline/api/supervision-items?limit=100', 'inspector')) as {
        rows: { itemId: string; openedBy: string; takenUpAt: string }[];
      };
      expect(rows.map(({ itemId }) => itemId.slice('990121-2026-0'.length)).sort()).toEqual([
        ...['01-R1', '08-S1', '09-R1', '12-reopened-2026-07-31'],
      ]);
      expect(rows.every(({ openedBy, takenUpAt }) => openedBy === 'rule' && takenUpAt !== '')).toBe(true);
    });

    it('checks the other claims of who was found to have falsified one, and lets 04-T1 stand (PM-22)', async () => {
      const { events } = (await read(
        '/discipline/api/projects/990121-2026-004/trail?axis=known&at=2026-07-31',
        'inspector',
      )) as { events: { type: string; recordedAt: string }[] };
      const after = events.filter(({ recordedAt }) => recordedAt >= '2026-07-29').map(({ type }) => type.slice(8));
      expect(after).toEqual(expect.arrayContaining(['RecheckOrdered', 'ClaimUnderQuery', 'ClaimVerified']));
    });

    it('doubts the claim on 08 by rule a minute after it came in', async () => {
      const { events } = (await read(
        '/discipline/api/projects/990121-2026-008/trail?axis=known&at=2026-06-29',
        'inspector',
      )) as {
        events: { type: string; recordedAt: string }[];
      };
      const flagged = events.filter(({ type }) => type === 'housing.EvidenceFlagged');
      expect(flagged.map(({ recordedAt }) => recordedAt.slice(0, 16))).toEqual(Array(2).fill('2026-06-29T14:41'));
      const { rows } = (await read('/housing/api/evidence-flags?projectCode=990121-2026-008', 'office')) as {
        rows: { rule: string; ruleVersion: string }[];
      };
      expect(rows.map(({ rule, ruleVersion }) => `${rule} ${ruleVersion}`).sort()).toEqual([
        ...['AF-C08 RS-2026-1', 'AF-C09 RS-2026-1'],
      ]);
    });

    it('rebuilds every read model to the same bytes', async () => {
      expect(await county.rebuildAll()).toEqual([]);
    }, 120_000);

    it('left nothing parked and nothing reported', async () => expect(await county.complaints()).toEqual([]));
  });
}
