export const fake = 'a fake';
