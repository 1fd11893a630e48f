interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface TogetherOptions {
  /** How many go together at most. */
  readonly most: number;
  /** A failure that is nobody's own: none is tried again alone. */
  readonly isCommon?: (error: unknown) => boolean;
}

/** While one piece of work is under way, the next ones gather: many at once cost hardly more than one. */
export class Together<Asked, Answer> {
  private queue: Waiting<Asked, Answer>[] = [];
  private running = false;

  /** @param work one answer for each, in turn; all of it is done, or nothing */
  constructor(
    private readonly work: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
    private readonly options: TogetherOptions,
  ) {}

  /** @throws what `work` throws for this one alone */
  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ asked, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    await Promise.resolve(); // who asks in the same breath comes along
    while (this.queue.length > 0) await this.settle(this.queue.splice(0, this.options.most));
    this.running = false;
  }

  private async settle(waiting: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(waiting.map(({ asked }) => asked));
      if (answers.length !== waiting.length)
        throw new Error(`${waiting.length} asked, ${answers.length} were answered`);
      answers.forEach((answer, index) => waiting[index]?.resolve(answer));
    } catch (error) {
      // what is one’s fault must not be the others’
      if (waiting.length > 1 && !this.options.isCommon?.(error)) for (const one of waiting) await this.settle([one]);
      else for (const { reject } of waiting) reject(error);
    }
  }
}
