export interface Loan {
  readonly loanId: string;
}
export const path = '/loans';
