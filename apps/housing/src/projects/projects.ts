import { IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { LedgerEntered } from '../ledger-membership/ledger-membership.js';
import type { ProjectRegistered } from '../troubled-project/troubled-project.js';

/** 台账 line: one project as the office sees it. */
export class ProjectRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsString() readonly township!: string;
  @IsString() readonly developer!: string;
  @IsInt() readonly flats!: number;
  @IsInt() readonly households!: number;
  /** Not on a ledger yet: `none`. */
  @IsIn(['none', 'city', 'county']) readonly level!: 'none' | 'city' | 'county';
  /** YYYY-MM-DD or empty. */
  @IsString() readonly enteredOn!: string;
}

export function project(row: ProjectRow | undefined, fact: Fact): ProjectRow | undefined {
  switch (fact.type) {
    case 'housing.ProjectRegistered': {
      const { projectId, name, township, developer, flats, households } = fact.data as ProjectRegistered['data'];
      return { projectCode: projectId, name, township, developer, flats, households, level: 'none', enteredOn: '' };
    }
    case 'housing.LedgerEntered': {
      const { level, enteredOn } = fact.data as LedgerEntered['data'];
      return row && { ...row, level, enteredOn };
    }
    default:
      return row;
  }
}
