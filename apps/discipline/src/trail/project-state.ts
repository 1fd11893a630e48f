import { IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

export class ClaimState {
  @IsString() readonly id!: string;
  @IsString() readonly claim!: string;
  @IsIn(['pending', 'query', 'verified', 'rejected', 'lapsed', 'withdrawn']) readonly state!:
    'pending' | 'query' | 'verified' | 'rejected' | 'lapsed' | 'withdrawn';
  /** 存疑 while verified. */
  @IsBoolean() readonly doubted!: boolean;
}

/** A thing of a project and where it stands: milestone, demand, seal, task. */
export class ItemState {
  @IsString() readonly id!: string;
  @IsString() readonly title!: string;
  @IsString() readonly state!: string;
}

export class PaymentState {
  @IsInt() readonly count!: number;
  /** 分, from escrow accounts and special loans. */
  @IsInt() readonly amount!: number;
}

/** The project as it stood at a moment, folded from what all services had recorded. */
export class ProjectState {
  @IsString() readonly name!: string;
  @IsString() readonly township!: string;
  @IsInt() readonly households!: number;
  @IsIn(['none', 'city', 'county']) readonly level!: 'none' | 'city' | 'county';
  @IsBoolean() readonly planApproved!: boolean;
  @IsBoolean() readonly closed!: boolean;
  /** Ever closed and taken back since. */
  @IsBoolean() readonly reopened!: boolean;
  /** The court's last step in the insolvency case, or empty. */
  @IsString() readonly insolvency!: string;
  @ValidateNested() @Type(() => PaymentState) readonly payments!: PaymentState;
  @ValidateNested({ each: true }) @Type(() => ClaimState) readonly claims!: readonly ClaimState[];
  @ValidateNested({ each: true }) @Type(() => ItemState) readonly milestones!: readonly ItemState[];
  @ValidateNested({ each: true }) @Type(() => ItemState) readonly demands!: readonly ItemState[];
  @ValidateNested({ each: true }) @Type(() => ItemState) readonly seals!: readonly ItemState[];
  @ValidateNested({ each: true }) @Type(() => ItemState) readonly tasks!: readonly ItemState[];
  @ValidateNested({ each: true }) @Type(() => ItemState) readonly supervision!: readonly ItemState[];
}

export const NOTHING_KNOWN: ProjectState = {
  ...{ name: '', township: '', households: 0, level: 'none', planApproved: false, closed: false, reopened: false },
  ...{ insolvency: '', payments: { count: 0, amount: 0 } },
  ...{ claims: [], milestones: [], demands: [], seals: [], tasks: [], supervision: [] },
};
