import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterId } from '#infra/kafka/cluster-id.js';
import { findJava } from '#infra/kafka/java.js';
import { javaMajor } from '#infra/kafka/java-version.js';
import { ensureJars, findMaven, hasJars } from '#infra/kafka/jars.js';
import { complaintSince } from '#infra/kafka/log-file.js';
import { kafkaBroker } from '#infra/kafka/kafka-broker.js';
import { whatIsMissing } from '#infra/kafka/probe.js';
import { checkedUsers, serverProperties, type Users } from '#infra/kafka/server-properties.js';
import { answerIn, bodies, frame } from '#infra/kafka/wire.js';

const NO_SUCH = 'no-such-program-of-this-spec';
const silent = () => undefined;
let folder: string;

beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'anju-kafka-unit-'))));
afterAll(() => rm(folder, { recursive: true }));

/** A program of that name which runs these lines of shell. */
async function program(name: string, ...lines: string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(file, 0o755);
  return file;
}

describe('the Java that runs the broker', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "21" 2023-09-19 LTS', 21],
    ['openjdk version "1.8.0_402"', 8],
    ['Picked up a setting\nopenjdk version "25-ea" 2025-09-16', 25],
    ['command not found', undefined],
    ['', undefined],
  ])('is known by what it prints: %j', (printed, major) => expect(javaMajor(printed)).toBe(major));

  it('may be any from 17 on', async () => {
    const java = await program('java-21', `echo 'openjdk version "21.0.1"' >&2`);
    expect(await findJava(java)).toEqual({ program: java, build: expect.stringMatching(/^[0-9a-f]{12}$/) });
  });
  it('is asked for in one Chinese line when there is none, or an old one', async () => {
    await expect(findJava(NO_SUCH)).rejects.toThrow(/^没有找到 Java，[^\n]*openjdk-17[^\n]*$/);
    const old = await program('java-11', `echo 'openjdk version "11.0.2"' >&2`);
    await expect(findJava(old)).rejects.toThrow(/^找到的是 Java 11，[^\n]*$/);
  });
  it('is asked for by npm run kafka, which then fails', () => {
    const script = join(import.meta.dirname, '../../scripts/kafka.mjs');
    const env = { PATH: '', ANJU_HOME: join(folder, 'no-java') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^没有找到 Java[^\n]*\n$/),
    });
  }, 60_000);
});

describe('the jars', () => {
  const fetching = async (name: string, ...lines: string[]) =>
    program(name, 'for word; do case $word in -DoutputDirectory=*) to=${word#*=};; esac; done', ...lines);

  it('are fetched once, also by two at once, and then without Maven', async () => {
    const cache = join(folder, 'cache');
    const calls = join(folder, 'calls');
    const maven = await fetching('mvn', `echo called >> ${calls}`, 'mkdir $to', 'echo jar > $to/kafka.jar');
    const both = await Promise.all([1, 2].map(() => ensureJars(silent, cache, maven)));
    expect(new Set(both).size).toBe(1);
    expect(both[0]).toMatch(/kafka-4\.3\.1-[0-9a-f]{8}$/);
    expect(await readdir(both[0]!)).toEqual(['kafka.jar']);
    expect(await readFile(calls, 'utf8')).toBe('called\n');
    expect(await ensureJars(silent, cache, NO_SUCH)).toBe(both[0]);
    expect(await readdir(cache)).toEqual([both[0]!.split('/').at(-1)]);
  });
  it('of a download that was cut are not taken for whole, and give way', async () => {
    const cache = join(folder, 'cut');
    const cut = await fetching('mvn-cut', 'mkdir $to', 'echo half > $to/kafka.jar', 'kill -9 $$');
    await expect(ensureJars(silent, cache, cut)).rejects.toThrow(/^Kafka 下载失败[^\n]*$/);
    expect(await hasJars(cache)).toBe(false);
    expect(await readdir(cache)).toEqual([]);
    const refused = await fetching('mvn-no', 'echo "[ERROR] no route to the repository"', 'exit 1');
    await expect(ensureJars(silent, cache, refused)).rejects.toThrow(/下载失败.*no route to the repository$/);
  });
  it('need Maven the first time', async () => {
    await expect(ensureJars(silent, join(folder, 'empty'), NO_SUCH)).rejects.toThrow(/^没有找到 Maven，[^\n]*$/);
    await expect(findMaven(NO_SUCH)).rejects.toThrow(/^没有找到 Maven，/);
  });
});

describe('server.properties', () => {
  const place = { data: '/data', port: 9092, controllerPort: 9093 };
  const users: Users = { admin: 'of-admin', court: 'of-court' };

  it('keep the broker on this machine, make no topic by mistake and keep every message', () => {
    const lines = serverProperties({ ...place, users: undefined }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'listeners=BROKER://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093',
        'auto.create.topics.enable=false',
        'log.retention.ms=-1',
        'message.max.bytes=2097152',
      ]),
    );
    expect(lines.filter((line) => /authorizer|jaas/.test(line))).toEqual([]);
  });
  it('ask for a login at both doors once there are users, and allow nothing that no rule allows', () => {
    const text = serverProperties({ ...place, users });
    expect(text).toContain('protocol.map=BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT\n');
    expect(text.match(/required username="admin" password="of-admin" .*user_court="of-court";$/gm)).toHaveLength(2);
    expect(text).toContain('allow.everyone.if.no.acl.found=false\n');
    expect(text).toContain('super.users=User:admin\n');
  });
  it.each([
    ['no admin', { court: 'x' }, /缺少用户 admin/],
    ['a name that ends the line', { admin: 'x', 'a\nb': 'x' }, /不能作为用户名/],
    ['an empty name', { admin: 'x', '': 'x' }, /不能作为用户名/],
    ['an empty password', { admin: '' }, /admin 的口令/],
    ['a password that closes its quotes', { admin: 'secret"' }, /admin 的口令/],
  ])('refuse %s, and tell no password', (_, bad: Users, complaint) => {
    expect(() => checkedUsers(bad)).toThrow(complaint);
    expect(() => checkedUsers(bad)).not.toThrow(/secret/);
  });
  it('never grow a line by what a user is called or knows', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (others, password) => {
        let taken: Users;
        try {
          taken = checkedUsers({ ...others, admin: password });
        } catch {
          return;
        }
        const lines = serverProperties({ ...place, users: taken }).split('\n').length;
        expect(lines).toBe(serverProperties({ ...place, users }).split('\n').length);
      }),
    ));
  it('are refused before anything is started', () =>
    expect(kafkaBroker.start({ home: join(folder, 'bad'), authorizer: { users: {} } })).rejects.toThrow(/缺少用户/));
});

describe('the id of a cluster', () => {
  it('is a word of 22 letters that no tool takes for an option', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) =>
        expect(clusterId(Buffer.from(bytes))).toMatch(/^[A-Za-f][\w-]{21}$/),
      ),
    ));
});

describe('asking whether a broker serves', () => {
  it('finds an answer in whatever pieces it arrives', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8 }), fc.nat(), (body, at) => {
        const whole = frame('SaslAuthenticate', Buffer.from(body));
        const cut = at % whole.length;
        expect(answerIn(whole.subarray(0, cut))).toBeUndefined();
        expect(answerIn(Buffer.concat([whole, whole.subarray(0, cut)]))).toEqual(whole.subarray(4));
      }),
    ));
  it('says as PLAIN does who asks', () =>
    expect(bodies.saslAuthenticate('admin', 'x').subarray(4).toString()).toBe('\0admin\0x'));

  it.each([
    ['closes the door', () => Buffer.alloc(0), /closed|ECONNRESET/],
    ['is something else', () => Buffer.from('\0\0\0\x08HTTP/1.1'), /does not answer ApiVersions/],
    ['refuses the version', () => Buffer.from([0, 0, 0, 8, 0, 0, 0, 18, 0, 35, 0, 0]), /ApiVersions .*error 35/],
  ])('tells when what listens there %s', async (_, answer, seen) => {
    const server = createServer((socket) => void socket.once('data', () => socket.end(answer())));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    expect(await whatIsMissing((server.address() as AddressInfo).port, undefined)).toMatch(seen);
    await new Promise((resolve) => server.close(resolve));
  });
  it('tells when nobody listens', async () => expect(await whatIsMissing(1, undefined)).toMatch(/ECONNREFUSED/));
  it('finds in the log what went wrong since this start', async () => {
    const log = join(folder, 'kafka.log');
    await writeFile(log, 'ERROR of long ago\nERROR of today\nCaused by: Address already in use\nERROR that follows\n');
    expect(await complaintSince(log, 'ERROR of long ago\n'.length)).toBe('Caused by: Address already in use');
    expect(await complaintSince(join(folder, 'none'), 0)).toBe('');
  });
});
