import { projection } from '#projections/projection.js';
import { project, type OperationAct } from './operation-acts.js';

/** Of an own event the service is `*`: every service has its own desk. */
export const operationActs = projection<OperationAct>({
  name: 'operation_acts',
  version: 1,
  on: ['*.DeskActOrdered', '*.DeskActEnded'],
  keys: ({ data }) => [(data as { readonly operationId: string }).operationId],
  project,
});
