import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';

export class LaneState {
  /** 0 for a channel that is not divided. */
  @IsInt() readonly lane!: number;
  /** Feed sequence of the last entry that was taken in. */
  @IsInt() readonly feedSeq!: number;
}

/** What arrives of a channel that the service reads. */
export class ChannelState {
  @IsString() readonly service!: string;
  @IsString() readonly channel!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => LaneState) readonly lanes!: LaneState[];
  /** Position of the publisher's log up to which everything has arrived; absent: since the start nobody has said. */
  @IsOptional() @IsInt() readonly arrivedUpTo?: number;
  /** ISO instant at which something of it came last; absent: nothing since the start. */
  @IsOptional() @IsString() readonly heardAt?: string;
  /** Keys that are parked, and the entries that wait in them. */
  @IsInt() readonly parkedKeys!: number;
  @IsInt() readonly waiting!: number;
}

/** How the service speaks and listens. */
export class CarrierState {
  /** `direct` or `kafka`. */
  @IsString() readonly transport!: string;
  @IsBoolean() readonly ok!: boolean;
  @IsOptional() @IsString() readonly trouble?: string;
  /** Position of the own log up to which everything is in the published feed, and where the log ends. */
  @IsInt() readonly published!: number;
  @IsInt() readonly logHead!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ChannelState) readonly channels!: ChannelState[];
}
