import type { DeadlineDefinition, DeadlineUnit } from './deadline-definition.js';

/** Basis of a value that the county sets for itself. */
export const COUNTY = '县级配置';

type More = Partial<Omit<DeadlineDefinition, 'code' | 'title' | 'length' | 'unit' | 'basis'>>;
type Row = (code: string, title: string, length: number, basis: string, more?: More) => DeadlineDefinition;

/** Natural days and months roll to the next working day unless the row says otherwise. */
export const days = rowsOf('natural-day', true);
export const months = rowsOf('month', true);
export const workingDays = rowsOf('working-day', false);
export const hours = rowsOf('hour', false);

function rowsOf(unit: DeadlineUnit, rollover: boolean): Row {
  return (code, title, length, basis, more = {}) => ({
    code,
    title,
    length,
    unit,
    rollover,
    version: 1,
    basis,
    ...more,
  });
}
