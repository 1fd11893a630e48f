export const loan = 'a loan';
