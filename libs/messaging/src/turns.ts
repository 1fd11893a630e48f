/** One piece of work at a time, in the order in which it was asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** When all that was asked for so far is done, one way or the other. */
  async idle(): Promise<void> {
    await this.last;
  }
}
