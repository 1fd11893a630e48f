import { EndOfLog } from './end-of-log.js';
import { scan, type FactPage, type FactSource, type PlacedFact } from './fact-source.js';

/** A source that does not ask its log again until something is new. */
export class RememberingSource implements FactSource {
  private readonly end = new EndOfLog();

  constructor(private readonly source: FactSource) {
    source.onNew(() => this.lookAgain());
  }

  get name(): FactSource['name'] {
    return this.source.name;
  }

  /** Something may be new of which no hint tells: another process writes to the same log. */
  lookAgain(): void {
    this.end.lookAgain();
  }

  read(after: number, limit: number): Promise<PlacedFact[]> {
    return this.end.after(after, limit, (...range) => this.source.read(...range));
  }

  /** Is asked seldom, and asks the log itself. */
  scan(after: number, types: ReadonlySet<string>): AsyncGenerator<FactPage> {
    return scan(this.source, after, types);
  }

  head(): Promise<number> {
    return this.source.head();
  }

  onNew(wake: () => void): () => void {
    return this.source.onNew(wake);
  }
}
