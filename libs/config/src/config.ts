import {
  agency,
  clock,
  databaseUrl,
  eventStoreUrl,
  flag,
  folder,
  isSet,
  kafkaBrokers,
  port,
  Wrong,
} from './variables.js';

/** What the environment says, checked. Read once at start; nothing else looks at the environment. */
export interface Config {
  /** HTTP port; 0 takes any free one. */
  readonly port: number;
  /** ANJU_HOME: the data folder, relative to the working folder unless absolute. */
  readonly home: string;
  /** Whether the demo county is seeded into an empty data folder. */
  readonly demo: boolean;
  /** ANJU_CLOCK: where the domain clock starts; undefined is now. */
  readonly clock: Date | undefined;
  /** An outside PostgreSQL; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  /** `host:port` each; none means direct delivery within the process. */
  readonly kafkaBrokers: readonly string[];
  /** An EventStoreDB; undefined keeps events in PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  readonly ci: boolean;
  /** The one service to run; undefined runs all. */
  readonly agency: string | undefined;
}

export interface Surroundings {
  readonly isRoot: boolean;
  /** The services that exist; without them AGENCY is only checked for its form. */
  readonly services?: readonly string[];
}

/** The environment holds values that cannot be used; the message names every one of them. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
  constructor(readonly problems: readonly string[]) {
    super(`环境变量有误：\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads the environment. An empty value counts as none. @throws BadConfiguration */
export function readConfig(env: Readonly<Record<string, string | undefined>>, around: Surroundings): Config {
  const problems: string[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value | Wrong, fallback: Value): Value => {
    const text = env[name]?.trim();
    if (!text) return fallback;
    const value = parse(text);
    if (!(value instanceof Wrong)) return value;
    problems.push(`${name}：${value.why}`);
    return fallback;
  };

  const config: Config = {
    port: read('PORT', port, 3000),
    home: read('ANJU_HOME', folder, around.isRoot ? '/var/lib/anju' : './data'),
    demo: read('ANJU_DEMO', flag, true),
    clock: read<Date | undefined>('ANJU_CLOCK', clock, undefined),
    databaseUrl: read<string | undefined>('DATABASE_URL', databaseUrl, undefined),
    kafkaBrokers: read('KAFKA_BROKERS', kafkaBrokers, []),
    eventStoreUrl: read<string | undefined>('EVENTSTORE_URL', eventStoreUrl, undefined),
    ci: read('CI', isSet, false),
    agency: read<string | undefined>('AGENCY', agency(around.services), undefined),
  };
  if (problems.length > 0) throw new BadConfiguration(problems);
  return config;
}
