import { Equals, IsString } from 'class-validator';
import { IsCount, IsInstant, IsOptional, IsProjectId, IsText, IsUUID } from '#kernel/fields/fields.js';

/** What every published event carries beside its data: the entry of the feed under CloudEvents' names. */
export class EventHeaders {
  @Equals('1.0') readonly specversion!: '1.0';
  /** Number within the channel, contiguous from 1; with `source` unique. */
  @IsString() readonly id!: string;
  /** `/<service>/<channel>` */
  @IsString() readonly source!: string;
  /** Name of the contract. */
  @IsString() readonly type!: string;
  /** The project that the event is about. */
  @IsOptional() @IsProjectId() readonly subject?: string;
  /** Business time. */
  @IsInstant() readonly time!: string;
  /** When the publisher recorded it: "known" everywhere means this. */
  @IsInstant() readonly recordedat!: string;
  /** Ordering key: the project code, else the stream. */
  @IsText(500) readonly partitionkey!: string;
  /** Number within the channel and key, contiguous from 1: a gap is a loss. */
  @IsCount(Number.MAX_SAFE_INTEGER) readonly sequence!: number;
  /** The publisher's stored event; several publications may come from one. */
  @IsUUID() readonly eventid!: string;
  /** Who signed it: an entry of the organisation directory. */
  @IsText(100) readonly agency!: string;
  @IsString() readonly correlationid!: string;
  /** Position in the publisher's log. */
  @IsCount(Number.MAX_SAFE_INTEGER) readonly position!: number;
  /** Number within the channel of the entry before it in its partition, 0 for the first: a gap shows a loss. */
  @IsOptional() @IsCount(Number.MAX_SAFE_INTEGER) readonly previous?: number;
}
