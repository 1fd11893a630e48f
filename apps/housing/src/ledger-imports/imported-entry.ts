import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';
import type { ProblemType } from './problem-types.js';

/** A date as the sheet gives it: `2022年9月底` is some day of 09-21 … 09-30. */
export interface LedgerDate {
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
  readonly precision: 'day' | 'month' | 'year';
}

export type LedgerLevel = 'city' | 'county';
export type ProjectCategory = 'commodity' | 'resettlement';

/** What a sheet may say of a project and the ledger takes over. Money in 分; absent: the sheet says nothing. */
export interface ImportedEntry {
  readonly projectCode?: string;
  readonly name: string;
  /** 备案名. */
  readonly registeredName?: string;
  /** Other names in brackets: 推广名, 曾用名. */
  readonly otherNames: readonly string[];
  readonly level?: LedgerLevel;
  readonly category?: ProjectCategory;
  readonly address?: string;
  readonly township?: string;
  readonly developer?: string;
  readonly developerUscc?: string;
  readonly contractor?: string;
  readonly supervisorFirm?: string;
  readonly escrowBank?: string;
  readonly flats?: number;
  readonly sold?: number;
  readonly delivered?: number;
  readonly certified?: number;
  readonly households?: number;
  readonly people?: number;
  readonly startedOn?: LedgerDate;
  readonly agreedDeliveryOn?: LedgerDate;
  readonly stoppedOn?: LedgerDate;
  readonly foundOn?: LedgerDate;
  readonly problemTypes: readonly ProblemType[];
  readonly cause?: string;
  readonly description?: string;
  readonly escrowBalance?: Fen;
  readonly fundingGap?: Fen;
  readonly worksArrears?: Fen;
  readonly wageArrears?: Fen;
  /** 包案县领导: the post, as ledgers give it. */
  readonly countyLeader?: string;
  readonly leadUnit?: string;
  readonly responsibleUnits: readonly string[];
  readonly territoryOwner?: string;
  readonly taskForceHead?: string;
  readonly caseOfficer?: string;
  readonly resolutionPath?: string;
  readonly measures?: string;
  /** The last day that it allows is the deadline. */
  readonly deadline?: LedgerDate;
  readonly remark?: string;
  /** 状态 as the sheet states it: only ever compared, never taken over. */
  readonly statedStatus?: string;
  /** The project is registered now and enters the ledger on this later day. */
  readonly enterOn?: Day;
  /** Fields whose value the sheet gives only roughly. */
  readonly approximate: readonly LedgerField[];
}

export type LedgerField = Exclude<keyof ImportedEntry, 'approximate'>;

/** The county for which is imported: `{ division: '990121', name: '安澜县', townships: ['城关镇', …] }`. */
export interface County {
  readonly division: string;
  readonly name: string;
  readonly townships: readonly string[];
}

/** A project that is on the ledger already, as it stands. */
export interface KnownProject {
  readonly projectCode: string;
  readonly entry: ImportedEntry;
  /** The last day on which the ledger changed a field; absent: never since it was entered. */
  readonly changedOn?: Partial<Record<LedgerField, Day>>;
}
