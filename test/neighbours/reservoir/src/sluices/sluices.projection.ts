import { projection } from '#projections/projection.js';
import { faults } from '../faults.js';

export const sluices = projection<{ opened: number }>({
  name: 'sluices',
  version: 1,
  on: ['housing.sluice-opened.v1', 'reservoir.GateSecret'],
  keys: ({ key }) => [key],
  project: (row, { data }) => {
    if (faults.fold) throw new RangeError(`gate ${(data as { gate: number }).gate} is out of range`);
    return { opened: (row?.opened ?? 0) + 1 };
  },
});
