import type { Thresholds } from '../rule-set/thresholds.js';
import type { Evidence, EvidenceFlagged, EvidenceSubmitted } from './evidence.js';
import { hammingDistance } from './near-duplicate.js';

/** What another project's item looks like, as far as a comparison needs it. */
export interface Print {
  readonly projectId: string;
  readonly evidenceId: string;
  readonly sha256: string;
  readonly phash?: string;
}

type Item = EvidenceSubmitted['data'];
type Doubt = Omit<EvidenceFlagged['data'], 'ruleVersion'>;

/** AF-P06: the same bytes were submitted before, in whatever project. */
export function reusedBytes({ items }: Evidence, others: readonly Print[]): Doubt[] {
  const all = [...items.values()];
  return all.flatMap((item, index) => {
    const same = [...all.slice(0, index), ...others].filter(({ sha256 }) => sha256 === item.sha256);
    return same.length === 0 ? [] : [doubt(item, 'AF-P06', same, '同一文件已用于其他材料')];
  });
}

/** AF-P07: the picture looks like one of another project. Fixed points of one project look alike by design. */
export function reusedPictures(
  { items }: Evidence,
  others: readonly Print[],
  { nearDuplicateBits }: Thresholds,
): Doubt[] {
  return [...items.values()].flatMap((item) => {
    const near = others
      .filter(({ sha256 }) => sha256 !== item.sha256)
      .map((other) => ({ other, distance: distanceOf(item, other) }))
      .filter(({ distance }) => distance <= nearDuplicateBits)
      .sort((a, b) => a.distance - b.distance);
    const [nearest] = near;
    if (!nearest) return [];
    const related = near.map(({ other }) => other);
    const found = doubt(item, 'AF-P07', related, `与其他楼盘照片近似（相差 ${nearest.distance} 位）`);
    return [{ ...found, distance: nearest.distance }];
  });
}

/** AF-P11: more photos of one claim than a walk round the site can yield in the time. */
export function bursts({ items }: Evidence, { burstSize, burstMinutes }: Thresholds): Doubt[] {
  const photos = [...items.values()].filter(({ kind }) => kind === 'photo');
  const claims = [...new Set(photos.map(({ claimId = '' }) => claimId))];
  return claims.flatMap((claimId) => {
    const group = photos.filter((photo) => (photo.claimId ?? '') === claimId);
    const burst = firstBurst(group, burstSize, burstMinutes * 60_000);
    const [first, ...rest] = burst;
    if (!first) return [];
    const flagId = `${claimId === '' ? 'unclaimed' : claimId}.AF-P11`;
    return [{ ...doubt(first, 'AF-P11', rest, `${burst.length} 张照片在 ${burstMinutes} 分钟内拍摄`), flagId }];
  });
}

/** The longest run of shots that begins with the earliest one that is crowded. */
function firstBurst(photos: readonly Item[], most: number, windowMs: number): readonly Item[] {
  const shots = [...photos].sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
  for (const [index, { capturedAt }] of shots.entries()) {
    const until = Date.parse(capturedAt) + windowMs;
    const run = shots.slice(index).filter((shot) => Date.parse(shot.capturedAt) < until);
    if (run.length > most) return run;
  }
  return [];
}

function distanceOf(a: Item, b: Print): number {
  return a.phash === undefined || b.phash === undefined ? Infinity : hammingDistance(a.phash, b.phash);
}

function doubt(
  { projectId, claimId, evidenceId }: Item,
  rule: string,
  related: readonly { readonly projectId: string; readonly evidenceId: string }[],
  reason: string,
): Doubt {
  const relatedEvidence = related.map((other) => `${other.projectId}/${other.evidenceId}`);
  const of = { projectId, ...(claimId === undefined ? {} : { claimId }), evidenceId };
  return { ...of, flagId: `${evidenceId}.${rule}`, rule, severity: 'red', relatedEvidence, reason };
}
