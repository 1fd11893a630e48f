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
