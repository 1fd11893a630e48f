import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyManifest } from '#agency/define-agency.js';
import { roleStatements, serviceRoles } from '#infra/embedded-postgres/service-roles.js';
import { TopicNames } from '#messaging/kafka/topics.js';
import { ForbiddenReader } from '#messaging/transport.js';
import { run } from '../cli/run.js';
import { kafkaAclsLine, kafkaRules, kafkaTopics, type KafkaRule } from '../src/deployment/kafka-access.js';
import { allManifests } from '../src/deployment/manifests.js';
import { roleScript } from '../src/deployment/role-script.js';

const names = new TopicNames('anlan');
let manifests: AgencyManifest[];
let rules: KafkaRule[];
beforeAll(async () => {
  manifests = await allManifests();
  rules = kafkaRules(manifests, names);
});

async function anju(args: readonly string[], env: Record<string, string> = {}) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { code: await run(args, { out: say, err: say, folder: '.', env }), text: lines.join('\n') };
}
const sample = (service: string, consumes: AgencyManifest['consumes'], more: Partial<AgencyManifest> = {}) => ({
  ...{ service, title: service, channels: {}, consumes },
  ...more,
});

describe('what a service may do at the broker', () => {
  const whoMay = (operation: 'read' | 'write', topic: string) =>
    rules.filter((rule) => rule.operation === operation && rule.name === topic).map(({ user }) => user);

  it('is to write its own topics, which nobody else writes', () => {
    for (const { topic } of kafkaTopics(manifests, names)) {
      const [, service] = topic.split('.');
      expect(whoMay('write', topic)).toEqual([`anlan-${service}`]);
    }
    expect(rules.filter(({ operation, resource }) => operation === 'write' && resource !== 'topic')).toEqual([]);
  });
  it.each([
    ['anlan.housing.clues.v1', ['anlan-public-security']],
    ['anlan-marks.housing.clues.v1', ['anlan-public-security']],
    ['anlan.police.record.v1', []],
    ['anlan.petition.record.v1', ['anlan-discipline']],
    ['anlan.finance.leadership.v1', ['anlan-oversight']],
  ])('is to read %s for %j only', (topic, users) => expect(whoMay('read', topic)).toEqual(users));
  it('names topics whole, and groups by the service', () => {
    expect(rules.filter(({ resource, pattern }) => (resource === 'topic') !== (pattern === 'literal'))).toEqual([]);
    const groups = rules.filter(({ resource }) => resource === 'group').map(({ user, name }) => `${user} ${name}`);
    expect(groups).toEqual(manifests.map(({ service }) => `anlan-${service} anlan.${service}.`));
  });
  it('names no topic that is not made, and no rule twice', () => {
    const made = new Set(kafkaTopics(manifests, names).map(({ topic }) => topic));
    const topics = rules.filter(({ resource }) => resource === 'topic').map(({ name }) => name);
    expect(topics.filter((name) => !made.has(name))).toEqual([]);
    expect(new Set(rules.map(kafkaAclsLine)).size).toBe(rules.length);
  });
  it('is not given where a manifest asks for what is not meant for it, or is not there', () => {
    const housing = sample('housing', [], { channels: { clues: { readers: ['court'], contracts: [] } } });
    const rulesWith = (consumes: AgencyManifest['consumes']) => () =>
      kafkaRules([housing, sample('petition', consumes)], names);
    expect(rulesWith(['housing.clues'])).toThrow(ForbiddenReader);
    expect(rulesWith(['housing.record'])).toThrow(ForbiddenReader);
    expect(rulesWith(['housing.nothing'])).toThrow('nobody publishes');
  });
});

describe('npm run anju -- acls', () => {
  it('prints a line for kafka-acls for each rule', async () => {
    const { code, text } = await anju(['acls'], { KAFKA_PREFIX: 'anlan' });
    expect([code, text.split('\n')]).toEqual([0, rules.map(kafkaAclsLine)]);
    expect(text).toContain(
      '--add --allow-principal User:anlan-court --operation Read --topic anlan.finance.payments.v1 --resource-pattern-type literal',
    );
  });
  it('prints the topics too as JSON', async () => {
    const printed = JSON.parse((await anju(['acls', '--json'], { KAFKA_PREFIX: 'anlan' })).text);
    expect(printed).toEqual({ topics: kafkaTopics(manifests, names), rules });
  });
  it('answers 1 where no broker is', async () => {
    const { code, text } = await anju(['acls', '--apply'], { KAFKA_BROKERS: '127.0.0.1:1', KAFKA_PASSWORD: 'geheim' });
    expect([code, text]).toEqual([1, expect.stringMatching(/^未授权：/)]);
    expect(text).not.toContain('geheim');
  });
  it.each([[['acls', '--apply']], [['acls', 'court']], [['acls', '--force']], [['roles', 'court']]])(
    'answers 2 for %j',
    async (args) => expect(await anju(args)).toMatchObject({ code: 2, text: expect.stringContaining('用法：') }),
  );
});

describe('npm run anju -- roles', () => {
  it('prints what psql makes of every service, without a password', async () => {
    const { code, text } = await anju(['roles'], { DATABASE_PREFIX: 'anlan-' });
    expect([code, text]).toEqual([
      0,
      roleScript(
        manifests.map(({ service }) => service),
        'anlan-',
      ),
    ]);
    expect(text).toContain('\\getenv anju_anlan_public_security_app_password anju_anlan_public_security_app_password');
    expect(text.match(/PASSWORD [^\n]*/g)).toHaveLength(2 * manifests.length);
    for (const [password] of text.matchAll(/ PASSWORD [^\n]*/g))
      expect(password).toMatch(/^ PASSWORD :'\w+_password';$/);
  });
  it('makes no role that may more than log in', () => {
    const made = roleStatements(serviceRoles('court'), () => "'x'").filter(({ sql }) => /^CREATE ROLE/.test(sql));
    for (const { sql } of made) expect(sql).toMatch(/NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS$/);
  });
  it.each(['court; DROP DATABASE x', "co'urt", 'Court', ''])('takes %j for no service', (service) =>
    expect(() => roleScript([service], '')).toThrow('不能作为服务编号'),
  );
});
