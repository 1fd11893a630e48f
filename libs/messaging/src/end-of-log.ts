/** Where a reader found a log to end: it does not ask again until something is new. */
export class EndOfLog {
  private end: number | undefined;
  /** Grows with each piece of news: what a read that was under way then found is not remembered. */
  private news = 0;

  /** Something is new, or may be. */
  lookAgain(): void {
    this.end = undefined;
    this.news++;
  }

  /** What lies after a position; `read` is asked unless that is known to be nothing. */
  async after<Placed extends { readonly position: number }>(
    position: number,
    limit: number,
    read: (after: number, limit: number) => Promise<Placed[]>,
  ): Promise<Placed[]> {
    if (position === this.end) return [];
    const { news } = this;
    const found = await read(position, limit);
    if (news === this.news && found.length < limit) this.end = found.at(-1)?.position ?? position;
    return found;
  }
}
