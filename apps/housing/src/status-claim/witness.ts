import type { CorroborationReceived } from './observation-events.js';
import type { Claim, StatusClaims } from './status-claims.js';

/** What one witness says of a claim on a day: `open` while it has not spoken, or not enough. */
export interface Witness {
  /** W1 … W6, or the check by its name. */
  readonly code: string;
  readonly title: string;
  readonly verdict: 'holds' | 'fails' | 'open';
  /** Without it the claim can't be verified. */
  readonly required: boolean;
}

export type Verdict = Witness['verdict'];

/** The last word of a witness about this claim; "unknown" is no word. */
export function wordOn(claim: Claim, { seen }: StatusClaims, witness: string): Verdict {
  return verdictOf(seen.words.filter((word) => word.claimId === claim.claimId && word.witness === witness).at(-1));
}

/** The last word of a witness about the project, given at most so many days before the claim or after it. */
export function wordSince(from: string, { seen }: StatusClaims, witness: string): Verdict {
  return verdictOf(seen.words.filter((word) => word.witness === witness && word.on >= from).at(-1));
}

/** Both must hold; one that fails is enough to fail. */
export function both(a: Verdict, b: Verdict): Verdict {
  if (a === 'fails' || b === 'fails') return 'fails';
  return a === 'holds' && b === 'holds' ? 'holds' : 'open';
}

export function holdsIf(condition: boolean): Verdict {
  return condition ? 'holds' : 'open';
}

function verdictOf(word: CorroborationReceived['data'] | undefined): Verdict {
  return word === undefined || word.result === 'unknown' ? 'open' : word.result;
}
