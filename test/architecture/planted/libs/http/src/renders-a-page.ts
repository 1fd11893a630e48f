import { Table } from '../../ui/src/table.js';

export const page = Table;
