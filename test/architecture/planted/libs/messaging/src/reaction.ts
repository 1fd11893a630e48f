import { randomUUID } from 'node:crypto';

export const reaction = randomUUID;
