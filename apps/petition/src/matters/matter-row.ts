import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsString, ValidateNested } from 'class-validator';
import type { Light } from '#deadlines/remaining.js';
import { IsOptional } from '#kernel/fields/fields.js';
import {
  CATEGORIES,
  CHANNELS,
  OPINIONS,
  ROUTES,
  type Category,
  type Channel,
  type Opinion,
  type Route,
} from '../petition-matter/matter-words.js';

const STATUSES = ['registered', 'forwarded', 'objected', 'accepted', 'answered', 'closed'] as const;

/** The clock that runs on a matter. */
export class MatterClock {
  /** DL-E… of the deadline table. */
  @IsString() readonly code!: string;
  @IsString() readonly title!: string;
  @IsString() readonly start!: string;
  @IsString() readonly due!: string;
}

export class MatterClockView extends MatterClock {
  @IsString() readonly light!: Light;
  @IsString() readonly remaining!: string;
}

/** 信访件: the matter, not who brings it. */
export class MatterRow {
  @IsString() readonly matterNo!: string;
  @IsOptional() @IsString() readonly projectCode?: string;
  @IsIn(CHANNELS) readonly channel!: Channel;
  @IsIn(['suggestion', 'appeal']) readonly kind!: 'suggestion' | 'appeal';
  @IsIn(CATEGORIES) readonly category!: Category;
  @IsIn(ROUTES) readonly route!: Route;
  /** The matter repeats an earlier one. */
  @IsBoolean() readonly isRepeat!: boolean;
  @IsIn(STATUSES) readonly status!: (typeof STATUSES)[number];
  @IsString() readonly registeredOn!: string;
  /** Agency that handles it. */
  @IsOptional() @IsString() readonly unit?: string;
  /** Last day on which the unit may object. */
  @IsOptional() @IsString() readonly objectBy?: string;
  @IsOptional() @IsString() readonly acceptedOn?: string;
  @IsOptional() @IsIn(OPINIONS) readonly opinion?: Opinion;
  @IsOptional() @IsString() readonly closedOn?: string;
  /** Is something in the vault? */
  @IsBoolean() readonly identitySealed!: boolean;
  /** Absent while nothing is owed. */
  @IsOptional() @ValidateNested() @Type(() => MatterClock) readonly clock?: MatterClock;
}

export class MatterView extends MatterRow {
  @IsOptional() @ValidateNested() @Type(() => MatterClockView) declare readonly clock?: MatterClockView;
}
