import type { AccessTable } from '#identity/access.js';

const table: AccessTable = {};

export default table;
