import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DomainClock, MachineClock } from '#kernel/clock.js';

/** The machine's own time. */
export class SystemClock extends MachineClock {
  now(): Date {
    return new Date();
  }
}

/** Either ahead of or behind the machine by a fixed span, or standing still while a story is played. */
type Setting = { readonly offsetMs: number } | { readonly standsAt: string };

/**
 * The county's time. In a real county it is the machine's; in the demo it is kept in a file of the data folder,
 * so that a restart goes on where the county stood.
 */
export class CountyClock extends DomainClock {
  private setting: Setting;

  constructor(
    private readonly machine: MachineClock,
    private readonly file?: string,
  ) {
    super();
    this.setting = (file === undefined ? undefined : settingIn(file)) ?? { offsetMs: 0 };
  }

  now(): Date {
    const { setting } = this;
    return 'standsAt' in setting
      ? new Date(setting.standsAt)
      : new Date(this.machine.now().getTime() + setting.offsetMs);
  }

  /** True when the county's time is not the machine's: pages say so. */
  get isDemo(): boolean {
    return 'standsAt' in this.setting || this.setting.offsetMs !== 0;
  }

  /** True while a story is played. */
  get stands(): boolean {
    return 'standsAt' in this.setting;
  }

  /** Stops the clock at a moment. */
  standAt(moment: Date): void {
    this.keep({ standsAt: moment.toISOString() });
  }

  /** Lets the clock run on from a moment. */
  runFrom(moment: Date): void {
    this.keep({ offsetMs: moment.getTime() - this.machine.now().getTime() });
  }

  private keep(setting: Setting): void {
    this.setting = setting;
    if (this.file === undefined) return;
    const draft = `${this.file}.${process.pid}`; // several processes of one county may share the file
    writeFileSync(draft, JSON.stringify(setting));
    renameSync(draft, this.file); // whole or not at all: the process may be killed here
  }
}

function settingIn(file: string): Setting | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Setting;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`时钟文件 ${file} 无法读取`, { cause: error });
  }
}
