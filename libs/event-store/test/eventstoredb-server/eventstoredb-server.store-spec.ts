import { eventStoreDbContract } from '../eventstoredb.contract.js';

const url = process.env['EVENTSTORE_URL'] ?? '';
if (url === '') throw new Error('EVENTSTORE_URL names no EventStoreDB to run against'); // npm test leaves this folder out then

/** Leaves events in the server, in namespaces of this run alone. */
eventStoreDbContract('EventStoreDB at EVENTSTORE_URL', () => Promise.resolve(url));
