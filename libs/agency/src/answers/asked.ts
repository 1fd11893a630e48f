import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';

export type AskedKind = 'corroboration' | 'consent' | 'task';

/** One thing that somebody is asked for. `answered` is empty while nobody answered; `over` when it is no longer needed. */
export class Asked {
  @IsIn(['corroboration', 'consent', 'task']) readonly kind!: AskedKind;
  /** Request, closing case or task: the last part of the route that answers it. */
  @IsString() readonly requestId!: string;
  /** Claim, closing case or task. */
  @IsString() readonly subjectId!: string;
  /** Empty for a task about no project. */
  @IsString() readonly projectId!: string;
  /** Service. */
  @IsString() readonly askedOf!: string;
  /** Agency that answers. */
  @IsString() readonly agency!: string;
  @IsString() readonly question!: string;
  /** YYYY-MM-DD */
  @IsString() readonly due!: string;
  /** A consent is given on the case as it stood. */
  @IsOptional() @IsInt() readonly caseRevision?: number;
  @IsString() readonly answered!: string;
}

/** All that was asked about one claim, closing case or task, of whatever service. */
export interface AskedRow {
  readonly subjectId: string;
  readonly open: boolean;
  readonly asked: readonly Asked[];
}
