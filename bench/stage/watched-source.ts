import type { FactSource, PlacedFact } from '#messaging/fact-source.js';

/** A source that remembers which facts were read, until they are known to show. */
export class WatchedSource implements FactSource {
  private under: { readonly place: number; readonly position: number }[] = [];

  constructor(private readonly source: FactSource) {}

  get name(): FactSource['name'] {
    return this.source.name;
  }

  async read(after: number, limit: number): Promise<PlacedFact[]> {
    const found = await this.source.read(after, limit);
    this.under.push(...found.map(({ position: place, fact }) => ({ place, position: fact.position ?? place })));
    return found;
  }

  /** Positions in the log where they were recorded, of what was read up to a place of this source. */
  takeUpTo(place: number): number[] {
    const isShown = (one: { readonly place: number }) => one.place <= place;
    const shown = this.under.filter(isShown);
    this.under = this.under.filter((one) => !isShown(one));
    return shown.map(({ position }) => position);
  }

  head(): Promise<number> {
    return this.source.head();
  }

  onNew(wake: () => void): () => void {
    return this.source.onNew(wake);
  }
}
