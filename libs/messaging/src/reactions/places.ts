import type { FactSource } from '../fact-source.js';
import type { ReactionTables } from './reaction-tables.js';

/** How far a source has been read, and up to where that is on record. */
interface Place {
  read: number;
  marked: number;
}

/**
 * Where a runner stands in each source. A stretch of facts to which no reaction answers is put on record now and then:
 * whoever dies in the middle of it reads it again and has nothing to do.
 */
export class Places {
  private readonly places = new Map<FactSource['name'], Place>();

  constructor(
    private readonly tables: ReactionTables,
    /** How many facts may be read again. */
    private readonly stretch: number,
  ) {}

  async read(source: FactSource['name']): Promise<number> {
    return (await this.placeIn(source)).read;
  }

  /** The fact at this position has been answered, which is on record. */
  async answered(source: FactSource['name'], position: number): Promise<void> {
    Object.assign(await this.placeIn(source), { read: position, marked: position });
  }

  /** Up to this position there is nothing more to answer. */
  async passed(source: FactSource['name'], position: number, now: Date): Promise<void> {
    const place = await this.placeIn(source);
    place.read = position;
    if (position - place.marked >= this.stretch) await this.mark(source, place, now);
  }

  /** After an error the tables know better. */
  forget(): void {
    this.places.clear();
  }

  /** Puts everything on record. */
  async keep(now: Date): Promise<void> {
    for (const [source, place] of this.places) {
      if (place.read > place.marked) await this.mark(source, place, now);
    }
  }

  private async mark(source: FactSource['name'], place: Place, now: Date): Promise<void> {
    await this.tables.mark(source, place.read, [], now);
    place.marked = place.read;
  }

  private async placeIn(source: FactSource['name']): Promise<Place> {
    const known = this.places.get(source);
    if (known) return known;
    const marked = await this.tables.position(source);
    const place = { read: marked, marked };
    this.places.set(source, place);
    return place;
  }
}
