import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsText } from '#kernel/fields/fields.js';
import type { Level } from './content.js';

const LEVELS = ['L1', 'L2', 'L3', '?'] as const;

/** What waits, as far as a system administrator may see it. */
export class Shown {
  @IsIn(LEVELS) readonly level!: Level;
  /** Chinese name of the event, or its type. */
  @IsString() readonly label!: string;
  /** JSON text; absent: kept from the administrator. */
  @IsOptional() @IsString() readonly content?: string;
}

export class WaitingEntry extends Shown {
  @IsInt() readonly keySeq!: number;
  @IsInt() readonly feedSeq!: number;
  @IsString() readonly contract!: string;
  @IsString() readonly eventId!: string;
  @IsString() readonly agency!: string;
  @IsString() readonly recordedAt!: string;
}

/** 停放的键: its entries wait until what is wrong with the first is mended. */
export class ParkedKeyView {
  /** Names it in an order; opaque. */
  @IsString() readonly id!: string;
  @IsString() readonly service!: string;
  @IsString() readonly channel!: string;
  @IsString() readonly key!: string;
  @IsString() readonly reason!: string;
  /** ISO instant. */
  @IsString() readonly since!: string;
  /** How many entries wait; the first ones are given. */
  @IsInt() readonly count!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => WaitingEntry) readonly entries!: WaitingEntry[];
}

/** 搁置的消息: nobody could read it. */
export class PutAsideView extends Shown {
  @IsString() readonly id!: string;
  @IsString() readonly service!: string;
  @IsString() readonly channel!: string;
  @IsString() readonly place!: string;
  @IsString() readonly reason!: string;
  @IsString() readonly receivedAt!: string;
  @IsInt() readonly characters!: number;
  /** Of the message as it is kept, hex. */
  @IsString() readonly sha256!: string;
}

/** A fact whose reactions wait; without a reason it waits behind an earlier one of its key. */
export class ParkedFactView extends Shown {
  @IsString() readonly id!: string;
  @IsIn(['log', 'inbox']) readonly source!: 'log' | 'inbox';
  @IsInt() readonly position!: number;
  @IsString() readonly key!: string;
  @IsString() readonly type!: string;
  @IsString() readonly recordedAt!: string;
  @IsOptional() @IsString() readonly reason?: string;
}

/** A row of a read model that stands still; a rebuild heals it. */
export class ParkedRowView extends Shown {
  @IsString() readonly projection!: string;
  @IsString() readonly key!: string;
  @IsString() readonly type!: string;
  @IsString() readonly recordedAt!: string;
  @IsString() readonly reason!: string;
}

/** All that waits for somebody; of each kind the first ones, and how many there are. */
export class WaitingWork {
  @IsInt() readonly keyCount!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ParkedKeyView) readonly keys!: ParkedKeyView[];
  @IsInt() readonly asideCount!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PutAsideView) readonly aside!: PutAsideView[];
  @IsInt() readonly factCount!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ParkedFactView) readonly facts!: ParkedFactView[];
  @IsInt() readonly rowCount!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ParkedRowView) readonly rows!: ParkedRowView[];
}

/** Why a message is thrown away. */
export class Discarding {
  @IsText(500, 2) readonly reason!: string;
}

/** What names a thing in an order's address, whatever characters its own names hold. */
export function idOf(...names: readonly string[]): string {
  return Buffer.from(JSON.stringify(names)).toString('base64url');
}
