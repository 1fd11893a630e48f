import { eventually } from '../eventually.js';
import type { PublicKeys } from './wire-keys.js';

/** The public keys of the services, as they announced them; old ones stay good for what they signed. */
export class KeyRing {
  private readonly keys = new Map<string, PublicKeys[]>();
  private readonly waiting = new Set<() => void>();
  /** Keys that were waited for in vain: a stranger's messages must not hold up the others'. */
  private readonly missed = new Set<string>();

  learn(service: string, keys: PublicKeys): void {
    const others = this.of(service).filter(({ keyId }) => keyId !== keys.keyId);
    this.keys.set(service, [...others, keys]);
    this.waiting.forEach((wake) => wake());
  }

  /** That key of a service; undefined when it is not known, or not yet. */
  find(service: string, keyId: string): PublicKeys | undefined {
    return this.of(service).find((keys) => keys.keyId === keyId);
  }

  /** The service's newest key: what is sealed to it is sealed with this one. */
  newest(service: string): PublicKeys | undefined {
    return this.of(service).at(-1);
  }

  /** Resolves when that key is known; when it does not become known in time, then and at once from then on. */
  async expect(service: string, keyId: string, patienceMs: number): Promise<void> {
    const missed = `${service} ${keyId}`;
    if (this.find(service, keyId) || this.missed.has(missed)) return;
    const changes = [(wake: () => void) => this.onLearned(wake)];
    if (!(await eventually(() => Promise.resolve(this.find(service, keyId) !== undefined), changes, patienceMs)))
      this.missed.add(missed);
  }

  /** A call for each key that is learned. Returns the way to stop. */
  onLearned(wake: () => void): () => void {
    this.waiting.add(wake);
    return () => this.waiting.delete(wake);
  }

  private of(service: string): readonly PublicKeys[] {
    return this.keys.get(service) ?? [];
  }
}
