import { IsUUID } from 'class-validator';
import { isDay } from '#kernel/time.js';
import type { Projection } from '#projections/projection.js';

export class Claim {
  @IsUUID() readonly claimId!: string;
}
export const claim = isDay('2026-01-31');
export type Claims = Projection;
