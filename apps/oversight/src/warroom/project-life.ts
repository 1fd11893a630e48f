import type { StandingClaim } from '#contracts/parts/resolution-status.js';
import type { Day } from '#kernel/time.js';

export interface ClaimLife extends StandingClaim {
  readonly claimId: string;
  readonly claimant: string;
  /** Under query on top of being verified (T-7: it still counts). */
  readonly doubted: boolean;
  readonly since: string;
  readonly reasons: readonly string[];
}

export interface MilestoneLife {
  readonly milestoneId: string;
  readonly title: string;
  /** The original date, never overwritten. */
  readonly due: Day;
  readonly owner: string;
  readonly achievedOn?: Day;
  readonly missed: boolean;
  /** Instant at which that was put on record. */
  readonly missedAt?: string;
}

export interface DemandLife {
  readonly demandId: string;
  readonly kind: string;
  readonly matters: number;
  readonly state: 'open' | 'answered' | 'met' | 'unmet';
}

/** What the wall chart keeps of one project, from all services that speak of it. */
export interface ProjectLife {
  readonly projectCode: string;
  readonly name: string;
  readonly township: string;
  readonly households: number;
  readonly level: 'none' | 'city' | 'county';
  /** Approved as 错误纳入. */
  readonly mistaken: boolean;
  readonly planApproved: boolean;
  readonly closed: boolean;
  readonly reopened?: { readonly at: string; readonly reason: string };
  readonly claims: readonly ClaimLife[];
  readonly milestones: readonly MilestoneLife[];
  readonly demands: readonly DemandLife[];
  /** The court's last step in the insolvency case, by the name of its event. */
  readonly insolvency?: string;
  readonly lastEvent: { readonly type: string; readonly label: string; readonly at: string };
}

export function unknownProject(projectCode: string): ProjectLife {
  return {
    projectCode,
    name: projectCode,
    township: '',
    households: 0,
    level: 'none',
    mistaken: false,
    planApproved: false,
    closed: false,
    claims: [],
    milestones: [],
    demands: [],
    lastEvent: { type: '', label: '', at: '' },
  };
}
