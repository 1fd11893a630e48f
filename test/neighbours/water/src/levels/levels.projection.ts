import { projection } from '#projections/projection.js';

export const levels = projection<{ millimetres: unknown }>({
  name: 'levels',
  version: 1,
  on: ['water.LevelRead'],
  keys: ({ key }) => [key],
  project: (_, { data }) => ({ millimetres: 'millimetres' in data ? data.millimetres : 'unread' }),
});
