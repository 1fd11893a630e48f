import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BadConfiguration, readConfig } from '#config/config.js';

const user = { isRoot: false };
const problemsOf = (env: Record<string, string>, around: Parameters<typeof readConfig>[1] = user) => {
  try {
    readConfig(env, around);
    return [];
  } catch (error) {
    if (error instanceof BadConfiguration) return error.problems;
    throw error;
  }
};

describe('the environment', () => {
  it('may be empty', () =>
    expect(readConfig({}, user)).toEqual({
      port: 3000,
      host: '127.0.0.1',
      home: './data',
      demo: true,
      clock: undefined,
      databaseUrl: undefined,
      databaseRoles: undefined,
      databasePrefix: '',
      kafkaBrokers: [],
      ...{ kafkaUsername: undefined, kafkaPassword: undefined, kafkaTls: false, kafkaPrefix: 'anju' },
      eventStoreUrl: undefined,
      ci: false,
      agency: undefined,
    }));
  it('may hold empty values, as .env.example does', () =>
    expect(readConfig({ PORT: '', ANJU_CLOCK: ' ', KAFKA_BROKERS: '' }, user)).toEqual(readConfig({}, user)));
  it('puts the data of root where a system service keeps it', () =>
    expect(readConfig({}, { isRoot: true }).home).toBe('/var/lib/anju'));
  it.each([
    ['woodpecker', true],
    ['false', false],
  ])('takes CI=%s, which the build server sets as it likes', (text, ci) =>
    expect(readConfig({ CI: text }, user).ci).toBe(ci),
  );
  it('is read whole', () =>
    expect(
      readConfig(
        {
          PORT: '8080',
          HOST: '0.0.0.0',
          ANJU_HOME: '/srv/安居',
          ANJU_DEMO: '0',
          ANJU_CLOCK: '2026-01-05T09:00:00+08:00',
          DATABASE_URL: 'postgres://admin:pw@db:5432/postgres?sslmode=require',
          DATABASE_OWNER_URL: 'postgres://anju_court_owner:pw@db/anju_court',
          DATABASE_APP_URL: 'postgres://anju_court_app:pw@db/anju_court',
          KAFKA_BROKERS: 'kafka-1:9092, [::1]:9093',
          DATABASE_PREFIX: 'anlan-',
          ...{ KAFKA_USERNAME: 'court', KAFKA_PASSWORD: '口令', KAFKA_TLS: '1', KAFKA_PREFIX: 'anlan' },
          EVENTSTORE_URL: 'esdb+discover://admin:changeit@a:2113,b:2113?tls=false',
          CI: 'true',
          AGENCY: 'public-security',
        },
        { isRoot: false, services: ['court', 'public-security'] },
      ),
    ).toEqual({
      port: 8080,
      host: '0.0.0.0',
      home: '/srv/安居',
      demo: false,
      clock: new Date('2026-01-05T01:00:00Z'),
      databaseUrl: 'postgres://admin:pw@db:5432/postgres?sslmode=require',
      databaseRoles: {
        ownerUrl: 'postgres://anju_court_owner:pw@db/anju_court',
        appUrl: 'postgres://anju_court_app:pw@db/anju_court',
      },
      databasePrefix: 'anlan-',
      kafkaBrokers: ['kafka-1:9092', '[::1]:9093'],
      ...{ kafkaUsername: 'court', kafkaPassword: '口令', kafkaTls: true, kafkaPrefix: 'anlan' },
      eventStoreUrl: 'esdb+discover://admin:changeit@a:2113,b:2113?tls=false',
      ci: true,
      agency: 'public-security',
    }));
});

describe('a bad environment', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['ANJU_HOME', 'a\0b'],
    ['ANJU_DEMO', 'yes'],
    ['ANJU_CLOCK', '2026-02-30T09:00:00+08:00'],
    ['ANJU_CLOCK', '2026-01-05T09:00:00'],
    ['ANJU_CLOCK', '2026-01-05'],
    ['ANJU_CLOCK', '2026-01-05T24:00:00Z'],
    ['DATABASE_URL', 'mysql://admin:pw@db/x'],
    ['DATABASE_URL', 'postgres:///postgres'],
    ['DATABASE_URL', 'db:5432'],
    ['KAFKA_BROKERS', 'kafka-1'],
    ['KAFKA_BROKERS', 'kafka-1:9092,'],
    ['KAFKA_BROKERS', 'kafka-1:0'],
    ['EVENTSTORE_URL', 'http://a:2113'],
    ['EVENTSTORE_URL', 'esdb://'],
    ['AGENCY', '../court'],
  ])('%s=%j is refused by name', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}：.*应为`))]);
  });
  it('names every bad variable in one message', () => {
    const read = () => readConfig({ PORT: 'x', ANJU_DEMO: '2', ANJU_CLOCK: 'now', CI: '1' }, user);
    expect(read).toThrow(/PORT[\s\S]*ANJU_DEMO[\s\S]*ANJU_CLOCK/);
  });
  it('names the services that exist', () =>
    expect(problemsOf({ AGENCY: 'police' }, { isRoot: false, services: ['court', 'housing'] })).toEqual([
      'AGENCY：“police” 不可用，应为以下之一：court、housing',
    ]));
  it('wants both roles of a service, and the service', () => {
    const url = 'postgres://anju_court_app:geheim@db/anju_court';
    expect(problemsOf({ AGENCY: 'court', DATABASE_APP_URL: url })).toEqual([expect.stringContaining('同时设置')]);
    expect(problemsOf({ DATABASE_APP_URL: url, DATABASE_OWNER_URL: url })).toEqual([
      expect.stringMatching(/^AGENCY：未设置/),
    ]);
    expect(problemsOf({ AGENCY: 'court', DATABASE_APP_URL: url, DATABASE_OWNER_URL: 'db' })).toHaveLength(1);
  });
  it('does not give a password away', () => {
    const env = { DATABASE_URL: 'mysql://admin:geheim@db/x', EVENTSTORE_URL: 'http://admin:geheim@es' };
    expect(problemsOf(env)).toHaveLength(2);
    expect(problemsOf(env).join()).not.toContain('geheim');
  });
  it('is never anything but a configuration or a list of problems', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('PORT', 'ANJU_CLOCK', 'KAFKA_BROKERS', 'DATABASE_URL', 'AGENCY'), fc.string()),
        (env) => {
          expect(Array.isArray(problemsOf(env))).toBe(true);
        },
      ),
    ));
});

describe('.env.example', () => {
  const root = join(import.meta.dirname, '../../..');
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const listed = [...text('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value]) => ({
    name,
    value,
  }));
  /** Every variable that a source names as its own: `read('PORT', …)`, ANJU_ANYTHING, `process.env['CI']`. */
  const named = ['apps', 'infra', 'libs', 'scripts', 'test']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.(ts|mjs)$/.test(file) && !/node_modules|planted|config\.spec/.test(file))
    .flatMap((file) => [
      ...text(file).matchAll(/\bread(?:<[^>]*>)?\('([A-Z_]+)'|\b(ANJU_[A-Z_]+)\b|process\.env\['([A-Z_]+)'\]/g),
    ])
    .map(([, read, own, asked]) => read ?? own ?? asked);

  it('lists every variable once, and none that nothing reads', () =>
    expect(listed.map(({ name }) => name).sort()).toEqual([...new Set(named)].sort()));
  it('gives none a value', () => expect(listed.filter(({ value }) => value !== '')).toEqual([]));
});
