/** What a figure needs of an event, whichever service recorded it. */
interface Recorded {
  readonly id: string;
  readonly projectId: string;
  /** ISO instants, UTC. `occurredAt` never lies after `recordedAt`. */
  readonly recordedAt: string;
  readonly occurredAt: string;
  /** Place in the recording log; orders facts of one instant. */
  readonly position: number;
  /** Id of the fact that this one puts right: it takes that fact's place. */
  readonly corrects?: string;
}

interface Sized extends Recorded {
  readonly type: 'ProjectRegistered' | 'ProjectProfileChanged';
  /** 涉及户数: flats sold, or to be allotted (征收安置). */
  readonly households: number;
}

interface Entered extends Recorded {
  readonly type: 'LedgerEntered' | 'ProjectClosed' | 'ProjectReopened';
}

interface Withdrawn extends Recorded {
  readonly type: 'LedgerWithdrawalApproved';
  /** Only 错误纳入 takes the project out of the figures. */
  readonly kind: string;
}

interface Resumed extends Recorded {
  readonly type: 'ResumptionClaimed';
  readonly claimId: string;
  /** Only 全面 covers the households; 部分 does not count as resumption. */
  readonly scope: string;
}

interface Claimed extends Recorded {
  readonly type:
    | 'ResolutionClaimed'
    | 'DeliveryClaimed'
    | 'TitleReadyClaimed'
    | 'ClaimVerified'
    | 'ClaimRejected'
    | 'ClaimLapsed'
    | 'ClaimUnderQuery'
    | 'ClaimWithdrawn';
  readonly claimId: string;
}

/** An event that moves a leadership figure, or could be thought to. */
export type FigureFact = Sized | Entered | Withdrawn | Resumed | Claimed;

/** 当时所知: what had been recorded by then. 事后认定: what had happened by then, as known now. */
export type Axis = 'known' | 'true';

export const AXES: readonly Axis[] = ['known', 'true'];
