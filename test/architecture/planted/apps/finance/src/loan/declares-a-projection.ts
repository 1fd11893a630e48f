import { projection } from '#projections/projection.js';

export const loans = projection({ name: 'loans' });
