import { IsInt, IsOptional, IsString, ValidateBy } from 'class-validator';
import { Published } from '#contracts/published.js';
import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import { faults } from '../faults.js';

/** What a spec lets arrive from another service. */
@Published('housing.sluice-opened.v1', { level: 'L1', label: '开闸' })
export class SluiceOpenedV1 {
  @ValidateBy({ name: 'isTaken', validator: { validate: () => !faults.contract, defaultMessage: () => '暂不能接收' } })
  @IsInt()
  readonly gate!: number;
  @IsOptional() @IsString() readonly note?: string;
}

export type SluiceNoted = DomainEvent<'SluiceNoted', { gate: number }>;

export const Sluice: Aggregate<null, SluiceNoted> = {
  stream: 'reservoir.sluice',
  initial: null,
  evolve: only('SluiceNoted', () => null),
};
