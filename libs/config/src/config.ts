import type { FaultPlan } from '#failpoints/failpoint-plan.js';
import {
  address,
  agency,
  clock,
  databasePrefix,
  databaseUrl,
  eventStoreUrl,
  failpoints,
  flag,
  folder,
  isSet,
  kafkaBrokers,
  port,
  word,
  Wrong,
} from './variables.js';

/** What the environment says, checked. Read once at start; nothing else looks at the environment. */
export interface Config {
  /** HTTP port; 0 takes any free one. */
  readonly port: number;
  /** Address on which the program listens. */
  readonly host: string;
  /** ANJU_HOME: the data folder, relative to the working folder unless absolute. */
  readonly home: string;
  /** Whether the demo county is seeded into an empty data folder. */
  readonly demo: boolean;
  /** ANJU_CLOCK: where the domain clock starts; undefined is now. */
  readonly clock: Date | undefined;
  /** An outside PostgreSQL; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Roles of the one service that runs here, made by an administrator: no database and no role is made then. */
  readonly databaseRoles: { readonly ownerUrl: string; readonly appUrl: string } | undefined;
  /** What the names of the services' databases have in front of the service: several counties may share a server. */
  readonly databasePrefix: string;
  /** `host:port` each; none means direct delivery within the process. */
  readonly kafkaBrokers: readonly string[];
  /** Login to Kafka (SASL/PLAIN), if it asks for one. */
  readonly kafkaUsername: string | undefined;
  readonly kafkaPassword: string | undefined;
  readonly kafkaTls: boolean;
  /** What names of topics and groups begin with: several counties may share a cluster. */
  readonly kafkaPrefix: string;
  /** An EventStoreDB; undefined keeps events in PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  /** Where and how this process fails, for the runner of faults; undefined in any other run. */
  readonly failpoints: FaultPlan | undefined;
  readonly ci: boolean;
  /** The one service to run; undefined runs all. */
  readonly agency: string | undefined;
}

export interface Surroundings {
  readonly isRoot: boolean;
  /** The services that exist; without them AGENCY is only checked for its form. */
  readonly services?: readonly string[];
  /** AGENCY has to be given: the program is there to run one service. */
  readonly mustName?: boolean;
  /** What ANJU_DEMO means when it is not set; true when absent. */
  readonly demo?: boolean;
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
    host: read('HOST', address, '127.0.0.1'),
    home: read('ANJU_HOME', folder, around.isRoot ? '/var/lib/anju' : './data'),
    demo: read('ANJU_DEMO', flag, around.demo ?? true),
    clock: read<Date | undefined>('ANJU_CLOCK', clock, undefined),
    databaseUrl: read<string | undefined>('DATABASE_URL', databaseUrl, undefined),
    databaseRoles: undefined,
    databasePrefix: read('DATABASE_PREFIX', databasePrefix, ''),
    kafkaBrokers: read('KAFKA_BROKERS', kafkaBrokers, []),
    kafkaUsername: read<string | undefined>('KAFKA_USERNAME', word, undefined),
    kafkaPassword: read<string | undefined>('KAFKA_PASSWORD', (text) => text, undefined),
    kafkaTls: read('KAFKA_TLS', flag, false),
    kafkaPrefix: read('KAFKA_PREFIX', word, 'anju'),
    eventStoreUrl: read<string | undefined>('EVENTSTORE_URL', eventStoreUrl, undefined),
    failpoints: read<FaultPlan | undefined>('FAILPOINTS', failpoints, undefined),
    ci: read('CI', isSet, false),
    agency: read<string | undefined>('AGENCY', agency(around.services), undefined),
  };
  const ownerUrl = read<string | undefined>('DATABASE_OWNER_URL', databaseUrl, undefined);
  const appUrl = read<string | undefined>('DATABASE_APP_URL', databaseUrl, undefined);
  const given = ['DATABASE_OWNER_URL', 'DATABASE_APP_URL'].filter((name) => env[name]?.trim());
  if (given.length === 1) problems.push(`${given.join()}：DATABASE_OWNER_URL 与 DATABASE_APP_URL 应同时设置`);
  if (given.length > 0 && !env.AGENCY?.trim()) problems.push(`AGENCY：未设置，${given.join('、')} 只属于一个服务`);
  if (around.mustName && config.agency === undefined && !env.AGENCY?.trim())
    problems.push(`AGENCY：未设置，应为以下之一：${(around.services ?? []).join('、')}`);
  if (problems.length > 0) throw new BadConfiguration(problems);
  return ownerUrl && appUrl ? { ...config, databaseRoles: { ownerUrl, appUrl } } : config;
}
