import { eventStore } from '#event-store/event-store.js';

export const loan = eventStore;
