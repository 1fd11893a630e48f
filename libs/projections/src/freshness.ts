/** A text that names no place in a service's log. */
export class InvalidPosition extends Error {
  override readonly name = 'InvalidPosition';
}

/** `housing:1234` → the service and the place in its log. @throws InvalidPosition */
export function parsePosition(text: string): { readonly service: string; readonly position: number } {
  const [, service, digits] = /^([a-z]+(?:-[a-z]+)*):(\d{1,15})$/.exec(text) ?? [];
  if (service === undefined) throw new InvalidPosition(`"${text}" 不是有效的位置，应如 housing:1234`);
  return { service, position: Number(digits) };
}

/** Up to where another service's facts have arrived. The inbox knows. */
export interface Arrivals {
  arrivedUpTo(service: string): number;
  onMarked(wake: () => void): () => void;
}

/** For a service that reads no other: nothing of them can be missing. */
export const noArrivals: Arrivals = { arrivedUpTo: () => Infinity, onMarked: () => () => undefined };

/**
 * Asks again whenever something changed, until it holds or the time is over.
 * @returns whether it holds
 */
export async function eventually(
  holds: () => Promise<boolean>,
  changes: readonly ((wake: () => void) => () => void)[],
  timeoutMs: number,
): Promise<boolean> {
  let changed = signal();
  const unhook = changes.map((onChange) => onChange(() => changed.give()));
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((resolve) => (timer = setTimeout(() => resolve('over'), timeoutMs)));
  try {
    for (;;) {
      if (await holds()) return true;
      if ((await Promise.race([changed.given, over])) === 'over') return false;
      changed = signal();
    }
  } finally {
    clearTimeout(timer);
    unhook.forEach((stop) => stop());
  }
}

function signal(): { readonly given: Promise<'change'>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<'change'>((resolve) => (give = () => resolve('change')));
  return { given, give };
}
