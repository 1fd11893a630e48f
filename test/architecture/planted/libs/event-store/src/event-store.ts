export const eventStore = 'the store';
