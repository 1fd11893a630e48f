import { addDays, weekday, type Day } from '#kernel/time.js';
import { resolutionStatus } from '#contracts/parts/resolution-status.js';
import { lightOf, openClaim, redReasons } from './light.js';
import type { MilestoneLife, ProjectLife } from './project-life.js';
import type { DemandsRow, MilestoneRow, ProjectOnChart, RedListRow, WarroomRow } from './warroom-views.js';

export function warroomRow(life: ProjectLife, today: Day): WarroomRow {
  const { projectCode, name, township, level, households, insolvency = '', lastEvent } = life;
  const open = openClaim(life);
  return {
    ...{ projectCode, name, township, level, households, status: resolutionStatus(life), ...lightOf(life, today) },
    ...{ openClaim: open?.claimId ?? '', doubted: open?.doubted ?? false, insolvency },
    ...{ lastEvent: lastEvent.label, lastEventAt: lastEvent.at },
  };
}

export function projectOnChart(life: ProjectLife, today: Day): ProjectOnChart {
  const claims = life.claims.map(({ full: _, ...claim }) => claim);
  return { ...warroomRow(life, today), claims, milestones: milestoneRows(life), red: redRows(life) };
}

/** By due day, so that a chart draws them in order. */
export function milestoneRows({ projectCode, name, milestones }: ProjectLife): MilestoneRow[] {
  return milestones
    .map((milestone) => {
      const { milestoneId, title, due, owner, achievedOn = '' } = milestone;
      return { projectCode, name, milestoneId, title, due, owner, achievedOn, state: stateOf(milestone) };
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

export function redRows(life: ProjectLife): RedListRow[] {
  const { projectCode, name, township } = life;
  return redReasons(life).map((reason) => ({ projectCode, name, township, ...reason }));
}

/** 本周到期: milestones not yet reached whose original date lies in the week (Monday to Sunday) of `today`. */
export function dueThisWeek(lives: readonly ProjectLife[], today: Day): MilestoneRow[] {
  const monday = addDays(today, 1 - weekday(today));
  const sunday = addDays(monday, 6);
  return lives
    .filter(({ closed }) => !closed)
    .flatMap(milestoneRows)
    .filter(({ due, achievedOn }) => achievedOn === '' && due >= monday && due <= sunday);
}

export function demandsRow({ projectCode, name, demands }: ProjectLife): DemandsRow {
  const count = (...states: string[]) => demands.filter(({ state }) => states.includes(state)).length;
  return {
    ...{ projectCode, name, raised: demands.length, met: count('met'), unmet: count('unmet') },
    answered: count('answered', 'met', 'unmet'),
    matters: demands.reduce((sum, { matters }) => sum + matters, 0),
  };
}

function stateOf({ achievedOn, due, missed }: MilestoneLife): MilestoneRow['state'] {
  if (achievedOn !== undefined) return achievedOn > due ? 'late' : 'achieved';
  return missed ? 'missed' : 'planned';
}
