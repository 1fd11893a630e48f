import { loadavg } from 'node:os';
import { checkRound, notMeasured, resultOf, type Circumstances, type Result, type Round } from '../core/result.js';
import { NotMeasured, type Contest, type Row } from '../core/row.js';
import type { Stage } from './stage.js';

const ROUNDS = 5;
const QUICK_ROUNDS = 1;

export type Place = Pick<Circumstances, 'machine' | 'commit'>;

/** Sets a row up, lets its sides take turns (the first round warms up and does not count) and takes it down again. */
export async function measure(row: Row, stage: Stage, place: Place): Promise<Result[]> {
  const before = load();
  const where = (): Circumstances => ({
    ...place,
    ...{ at: new Date().toISOString(), load: [before, load()], quick: stage.quick },
  });
  let contest: Contest;
  try {
    contest = await row.open(stage);
  } catch (error) {
    if (!(error instanceof NotMeasured)) throw error;
    return row.measures.map((one) => notMeasured(one, error.message, where()));
  }
  try {
    await play(contest, 0);
    const rounds: Round[] = [];
    for (let n = 1; n <= (stage.quick ? QUICK_ROUNDS : ROUNDS); n++) rounds.push(await play(contest, n));
    const circumstances = where();
    return row.measures.map((one) => resultOf(one, rounds, circumstances, contest.note));
  } finally {
    await contest.close();
  }
}

/** One turn of every side, the first side being another each time. */
async function play({ sides }: Contest, n: number): Promise<Round> {
  const names = Object.keys(sides);
  const first = n % names.length;
  const round: Record<string, Round[string]> = {};
  for (const name of [...names.slice(first), ...names.slice(0, first)]) {
    const side = sides[name];
    if (side) round[name] = await side();
  }
  checkRound(round);
  return round;
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}
