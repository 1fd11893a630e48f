import { useState } from 'react';
import { Table } from '../../../libs/ui/src/table.js';
import type { Loan } from './generated/finance.js';

export const useLoans = () => [useState<Loan[]>([]), Table];
