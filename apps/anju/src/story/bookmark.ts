import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far the story has been played; without the file it is played again, and nothing happens twice. */
export class Bookmark {
  constructor(private readonly file: string) {}

  get done(): number {
    try {
      return Number(readFileSync(this.file, 'utf8'));
    } catch {
      return 0;
    }
  }

  put(done: number): void {
    writeFileSync(`${this.file}.new`, String(done));
    renameSync(`${this.file}.new`, this.file);
  }
}
