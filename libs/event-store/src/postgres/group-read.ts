import { LogUnavailable, type Standing } from '../event-log.js';

/** What a decision asks for. */
export interface Asked {
  readonly commandId: string;
  readonly stream: string;
}

interface Question {
  readonly asked: Asked;
  readonly resolve: (standing: Standing) => void;
  readonly reject: (error: unknown) => void;
}

const MOST = 128;

/** While one statement reads, the next questions gather: many commands at once cost hardly more than one. */
export class GroupRead {
  private queue: Question[] = [];
  private running = false;

  /** @param read one answer for each, in turn; it rejects for all or none */
  constructor(private readonly read: (asked: readonly Asked[]) => Promise<Standing[]>) {}

  standing(asked: Asked): Promise<Standing> {
    return new Promise((resolve, reject) => {
      this.queue.push({ asked, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    await Promise.resolve(); // who asks in the same breath comes along
    while (this.queue.length > 0) {
      const together = this.queue.splice(0, MOST);
      try {
        answer(together, await this.read(together.map(({ asked }) => asked)));
      } catch (error) {
        // one name that the server refuses must not refuse the others
        if (together.length === 1 || error instanceof LogUnavailable) for (const { reject } of together) reject(error);
        else await Promise.all(together.map((question) => this.alone(question)));
      }
    }
    this.running = false;
  }

  private async alone(question: Question): Promise<void> {
    try {
      answer([question], await this.read([question.asked]));
    } catch (error) {
      question.reject(error);
    }
  }
}

function answer(questions: readonly Question[], standings: readonly Standing[]): void {
  questions.forEach(({ resolve, reject }, index) => {
    const standing = standings[index];
    if (standing) resolve(standing);
    else reject(new Error('the log left a question without an answer'));
  });
}
