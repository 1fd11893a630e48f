import { IsInt, IsNumber, IsString } from 'class-validator';
import type { PetitionVolumeReportedV1 } from '#contracts/petition/petition-volume-reported.v1.js';
import type { Fact } from '#messaging/fact.js';
import { rate } from '../figures/figures.js';

/** 信访占比 of a period: matters (件), never people. */
export class PetitionVolume {
  @IsString() readonly period!: string;
  @IsInt() readonly all!: number;
  @IsInt() readonly project!: number;
  /** Per cent, one decimal; 0 where there are no matters. */
  @IsNumber() readonly share!: number;
}

/** The counts; the share is made of them when it is asked for, and rounded once. */
export interface PetitionVolumeRow {
  readonly period: string;
  readonly all: number;
  readonly project: number;
}

export function project(_: PetitionVolumeRow | undefined, fact: Fact): PetitionVolumeRow {
  const { period, all, project } = fact.data as PetitionVolumeReportedV1;
  return { period, all, project };
}

export function withShare({ period, all, project }: PetitionVolumeRow): PetitionVolume {
  return { period, all, project, share: rate(project, all) };
}
