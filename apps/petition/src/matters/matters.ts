import { deadline } from '#deadlines/definitions.js';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import type { Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { PetitionMatterEvent } from '../petition-matter/petition-matter.js';
import type { MatterClock, MatterRow, MatterView } from './matter-row.js';

type Change = Pick<PetitionMatterEvent, 'type' | 'data'>;
type DataOf<Type> = Extract<PetitionMatterEvent, { type: Type }>['data'];

export function project(row: MatterRow | undefined, fact: Fact): MatterRow | undefined {
  const event = { type: fact.type.replace('petition.', ''), data: fact.data } as PetitionMatterEvent;
  return event.type === 'MatterRegistered' ? registered(event.data) : row && changed(row, event);
}

function registered(data: DataOf<'MatterRegistered'>): MatterRow {
  const { matterNo, projectId, channel, kind, category, repeatOf, on, forwardBy } = data;
  return {
    ...{ matterNo, channel, kind, category, route: 'petition', isRepeat: repeatOf !== undefined, status: 'registered' },
    ...(projectId === undefined ? {} : { projectCode: projectId }),
    ...{ registeredOn: on, identitySealed: false, clock: clock('DL-E01', on, forwardBy) },
  };
}

function changed(row: MatterRow, { type, data }: Exclude<PetitionMatterEvent, { type: 'MatterRegistered' }> & Change) {
  const { clock: _, ...rest } = row;
  switch (type) {
    case 'MatterRouted':
      return { ...row, route: data.route };
    case 'MatterForwarded': {
      const { to, on, tellBy, objectBy } = data;
      return { ...row, status: 'forwarded', unit: to, objectBy, clock: clock('DL-E02', on, tellBy) } as const;
    }
    case 'RecipientObjected': {
      const { unit: _unit, objectBy: _objectBy, ...unforwarded } = rest;
      return { ...unforwarded, status: 'objected' } as const;
    }
    case 'MatterAccepted':
      return { ...row, status: 'accepted', acceptedOn: data.on, clock: clock('DL-E04', data.on, data.due) } as const;
    case 'MatterExtended':
      return { ...row, clock: clock('DL-E05', row.acceptedOn ?? data.on, data.to) };
    case 'OpinionIssued':
      return { ...rest, status: 'answered', opinion: data.kind } as const;
    case 'MatterClosed':
      return { ...rest, status: 'closed', closedOn: data.on } as const;
    case 'IdentitySealed':
      return { ...row, identitySealed: true };
    case 'IdentityRead':
      return row;
    case 'DeadlineAdjusted':
      return moved(row, data);
  }
}

/** DL-E04 goes on under DL-E05 once it is extended: the clock that runs is the one whose day moves. */
function moved(row: MatterRow, { code, from, to }: DataOf<'DeadlineAdjusted'>): MatterRow {
  if (code === 'DL-E03') return { ...row, objectBy: to };
  return row.clock?.due === from ? { ...row, clock: { ...row.clock, due: to } } : row;
}

function clock(code: string, start: Day, due: Day): MatterClock {
  return { code, title: deadline(code).title, start, due };
}

/** The matter with the light of its clock. */
export function matterView({ clock: running, ...row }: MatterRow, sight: Sight): MatterView {
  if (!running) return row;
  const { unit } = deadline(running.code);
  const { start, due } = running;
  return { ...row, clock: { ...running, ...lightAt({ unit, start, due, state: { kind: 'running' } }, sight) } };
}
