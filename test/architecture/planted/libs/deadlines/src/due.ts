import { eventStore } from '#event-store/event-store.js';

export const due = eventStore;
