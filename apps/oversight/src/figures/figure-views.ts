import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { AXES, type Axis } from './figure-fact.js';

const AXIS_TEXT = { message: 'axis 应为 known（当时所知）或 true（事后认定）' };
export const ROW_MEASURES = ['entered', 'closed', 'claimed', 'verified'] as const;
export type RowMeasure = (typeof ROW_MEASURES)[number];

/** A day at whose end the figures are asked for. A day to come counts what is known now; before the start all is 0. */
export class AtQuery {
  @IsDay() readonly at!: string;
  @IsOptional() @IsText(60) readonly after?: string;
}

export class FiguresQuery extends AtQuery {
  @IsOptional() @IsIn(AXES, AXIS_TEXT) readonly axis: Axis = 'known';
}

export class FigureRowsQuery extends FiguresQuery {
  @IsIn(ROW_MEASURES, { message: 'measure 应为 entered、closed、claimed 或 verified' }) readonly measure!: RowMeasure;
}

export class SeriesQuery {
  @IsDay() readonly from!: string;
  @IsDay() readonly to!: string;
  @IsOptional() @IsIn(AXES, AXIS_TEXT) readonly axis: Axis = 'known';
  @IsOptional() @IsText(60) readonly after?: string;
}

/** Rates in per cent and the gap (水分) in points, one decimal. */
export class FiguresView {
  @IsInt() readonly entered!: number;
  @IsInt() readonly closed!: number;
  @IsNumber() readonly resolutionRate!: number;
  @IsInt() readonly claimed!: number;
  @IsNumber() readonly claimedRate!: number;
  @IsNumber() readonly gap!: number;
}

/** The figures as they stand from the end of `day` until the next point. */
export class SeriesPoint extends FiguresView {
  @IsDay() readonly day!: string;
}

/** Households whose resumption, delivery or title is verified, against the target of the key period. */
export class KeyPeriodView {
  /** Per cent. */
  @IsInt() readonly target!: number;
  @IsInt() readonly households!: number;
  @IsInt() readonly verified!: number;
  @IsNumber() readonly percent!: number;
  @IsBoolean() readonly met!: boolean;
  /** Lapses not heard: what a ledger without a heartbeat would show. */
  @IsInt() readonly everVerified!: number;
  @IsNumber() readonly everVerifiedPercent!: number;
}

/** One project behind a figure. */
export class FigureRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsString() readonly township!: string;
  /** What it adds to the figure: 1, or its households where households are counted. */
  @IsInt() readonly value!: number;
}

export class FigureRowsView {
  @IsDay() readonly at!: string;
  /** The last day of which anything can be known: a day to come is answered as of this one. */
  @IsDay() readonly knownUpTo!: string;
  @IsIn(AXES) readonly axis!: Axis;
  @IsIn(ROW_MEASURES) readonly measure!: RowMeasure;
  /** The figure itself: the sum of the rows. */
  @IsInt() readonly total!: number;
  @IsArray() @ArrayMaxSize(100_000) @ValidateNested({ each: true }) @Type(() => FigureRow) readonly rows!: FigureRow[];
}
