import { eventStoreDbContract } from '../eventstoredb.contract.js';

const url = process.env['EVENTSTORE_URL'];

/** Leaves the events of its namespaces, which are of this run alone, in the server. */
eventStoreDbContract('EventStoreDB at EVENTSTORE_URL', async () => {
  if (!url) throw new Error('EVENTSTORE_URL names no server');
  return url;
});
