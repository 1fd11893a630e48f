import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { DomainClock } from '#kernel/clock.js';
import { Malformed } from '#http/malformed.js';
import { addDays, dayOf, daysBetween, type Day } from '#kernel/time.js';
import { warroom } from '../warroom/warroom.projection.js';
import type { ProjectLife } from '../warroom/project-life.js';
import type { Axis } from './figure-fact.js';
import { figuresView, keyPeriodView, seriesOf } from './figure-answers.js';
import type {
  FigureRow,
  FigureRowsQuery,
  FigureRowsView,
  FiguresView,
  KeyPeriodView,
  SeriesPoint,
  SeriesQuery,
} from './figure-views.js';
import { targetOn, type KeyPeriodTarget } from './key-period.js';
import { keyPeriods } from './key-periods.projection.js';
import { FIGURE_ROWS_SQL, FIGURES_SQL, KEY_PERIOD_SQL } from './figures.sql.js';
import type { HouseholdSums, LedgerCounts } from './figures.js';

type CountsOfDay = LedgerCounts & { readonly at: Day };

/** Reads the table of intervals: one statement per figure, whatever the day. */
@Injectable()
export class FigureReadings {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: DomainClock,
  ) {}

  async figures(axis: Axis, at: Day): Promise<FiguresView> {
    const [counts] = await this.models.query<CountsOfDay>(FIGURES_SQL, [axis, [at]]);
    return figuresView(counts as CountsOfDay); // the statement answers with a row for every day asked
  }

  async keyPeriod(at: Day): Promise<KeyPeriodView> {
    const [[sums], periods] = await Promise.all([
      this.models.query<HouseholdSums>(KEY_PERIOD_SQL, ['known', [at]]),
      this.models.of<KeyPeriodTarget>(keyPeriods).all(),
    ]);
    return keyPeriodView(sums as HouseholdSums, targetOn(periods, at));
  }

  async series({ from, to, axis }: SeriesQuery): Promise<SeriesPoint[]> {
    return seriesOf(await this.models.query<CountsOfDay>(FIGURES_SQL, [axis, daysFrom(from, to)]));
  }

  async rows({ at, axis, measure }: FigureRowsQuery): Promise<FigureRowsView> {
    const [counted, projects] = await Promise.all([
      this.models.query<Pick<FigureRow, 'projectCode' | 'value'>>(FIGURE_ROWS_SQL, [axis, measure, at]),
      this.models.of<ProjectLife>(warroom).all(),
    ]);
    const lives = new Map(projects.map((life) => [life.projectCode, life]));
    const rows = counted.map(({ projectCode, value }) => {
      const { name = projectCode, township = '' } = lives.get(projectCode) ?? {};
      return { projectCode, name, township, value };
    });
    const total = rows.reduce((sum, { value }) => sum + value, 0);
    return { at, knownUpTo: dayOf(this.clock.now()), axis, measure, total, rows };
  }
}

const MOST_DAYS = 1830; // five years

/** Every day from `from` to `to`, both included. @throws Malformed for a range that is empty or too long */
function daysFrom(from: Day, to: Day): Day[] {
  const days = daysBetween(from, to) + 1;
  if (days < 1) throw new Malformed('起始日期不能晚于截止日期');
  if (days > MOST_DAYS) throw new Malformed(`一次最多查询 ${MOST_DAYS} 天`);
  return Array.from({ length: days }, (_, index) => addDays(from, index));
}
