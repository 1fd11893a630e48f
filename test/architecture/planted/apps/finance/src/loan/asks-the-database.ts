import type { Client } from 'pg';

export type Loan = Client;
