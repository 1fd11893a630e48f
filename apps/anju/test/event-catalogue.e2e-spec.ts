import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Parser, type Input } from '@asyncapi/parser';
import { asyncApi } from '#agency/asyncapi/document.js';
import { FIELD_MEANINGS } from '#agency/asyncapi/field-meanings.data.js';
import { defineAgency, type AgencyManifest } from '#agency/define-agency.js';
import { defaultExport, exportsBelow } from '#agency/scan.js';
import { contractName, contracts } from '#contracts/published.js';
import { contractFault } from '#messaging/contract-check.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { eventCatalogue } from '../src/event-catalogue.js';
import { FrontDoor } from '../src/front-door.js';
import { contractsFolder, serviceFolders } from '../src/services.js';

interface Catalogue {
  asyncapi: string;
  info: { title: string; version: string };
  channels: Record<string, { address: string; messages: Record<string, { $ref: string }>; 'x-readers': unknown }>;
  operations: Record<string, { action: string; channel: { $ref: string }; 'x-service': string }>;
  components: {
    messages: Record<string, Message>;
    schemas: Record<string, { properties: object; required: string[] }>;
  };
}
interface Message {
  name: string;
  title: string;
  headers: { $ref: string };
  payload: { $ref: string };
  examples: [{ payload: object }];
  'x-label': string;
}

let catalogue: Catalogue;
const manifests: AgencyManifest[] = [];
beforeAll(async () => {
  for (const { folder } of await serviceFolders()) manifests.push(await defaultExport(folder, 'agency'));
  catalogue = (await eventCatalogue()) as Catalogue;
  await exportsBelow(contractsFolder(), () => true);
});

/** What a reference leads to; undefined when it leads nowhere. */
function found(ref: string): unknown {
  const [root, ...path] = ref.split('/');
  return root === '#' ? path.reduce<any>((at, name) => at?.[name], catalogue) : undefined;
}

/** Every object of the document with its path. */
function* objects(value: unknown, path = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value as Record<string, unknown>];
  for (const [name, below] of Object.entries(value)) yield* objects(below, `${path}/${name}`);
}

describe('the event catalogue', () => {
  it('is AsyncAPI 3 to its own parser, which finds what is planted in it', async () => {
    const read = async (document: object) => new Parser().parse(structuredClone(document) as Input);
    const { document, diagnostics } = await read(catalogue);
    expect({ version: document?.version(), diagnostics }).toMatchObject({ version: '3.0.0' });
    const nowhere = { [Object.keys(catalogue.operations)[0]!]: { action: 'shout', channel: { $ref: '#/nowhere' } } };
    expect((await read({ ...catalogue, operations: nowhere })).document).toBeUndefined();
  });
  it('is an AsyncAPI 3 document with every member that the specification asks for', () => {
    expect(catalogue).toMatchObject({ asyncapi: '3.0.0', info: { title: expect.any(String), version: '1' } });
    const named = /^[\w.-]+$/; // keys of components
    const { components, channels, operations } = catalogue;
    for (const name of Object.keys({ ...components.messages, ...components.schemas })) expect(name).toMatch(named);
    for (const { action, channel } of Object.values(operations)) {
      expect(['send', 'receive']).toContain(action);
      expect(channel.$ref).toMatch(/^#\/channels\/[^/]+$/);
    }
    for (const { messages } of Object.values(channels)) {
      for (const { $ref } of Object.values(messages)) expect($ref).toMatch(/^#\/components\/messages\/[^/]+$/);
    }
  });
  it('has no reference that leads nowhere, and no name that would need escaping in one', () => {
    const dead = [...objects(catalogue)].filter(([, { $ref }]) => typeof $ref === 'string' && !found($ref));
    expect(dead).toEqual([]);
    expect(Object.keys(catalogue.channels).filter((name) => /[~/]/.test(name))).toEqual([]);
  });
  it('has each address and each message name once', () => {
    const addresses = Object.values(catalogue.channels).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const names = Object.values(catalogue.components.messages).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(Object.keys(catalogue.components.messages));
  });
  it('shows every channel of every manifest with its contracts, and each service’s record', () => {
    for (const { service, channels } of manifests) {
      for (const [channel, { contracts: own, readers }] of Object.entries(channels)) {
        const shown = catalogue.channels[`${service}.${channel}`]!;
        expect(Object.keys(shown.messages).sort()).toEqual(own.map(contractName).sort());
        expect(shown['x-readers']).toEqual(readers);
      }
      expect(catalogue.channels[`${service}.record`]).toMatchObject({
        messages: { 'platform.record.v1': { $ref: '#/components/messages/platform.record.v1' } },
        'x-readers': ['discipline'],
      });
    }
  });
  it('shows every contract that there is, with label, title and the schema of its class', () => {
    const shown = catalogue.components.messages;
    expect(Object.keys(shown).sort()).toEqual([...contracts().keys()].sort());
    for (const { name, level, label, body } of contracts().values()) {
      expect(shown[name]).toMatchObject({ title: label, 'x-label': level });
      expect(shown[name]!.payload.$ref).toBe(`#/components/schemas/${body.name}`);
    }
    expect(catalogue.components.schemas.LedgerEnteredV1).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['projectId']),
      properties: { projectId: { type: 'string', pattern: '^\\d{6}-\\d{4}-\\d{3}$' } },
    });
  });
  it('says what each field means, with examples that the contracts take', () => {
    const { messages, schemas } = catalogue.components;
    const silent = Object.entries(schemas).flatMap(([name, { properties }]) =>
      Object.entries(properties as Record<string, { description: string; examples: [unknown] }>)
        .filter(([, { description, examples }]) => !/[一-鿿]/.test(description) || examples[0] === undefined)
        .map(([field]) => `${name}.${field}`),
    );
    expect(silent).toEqual([]);
    const untrue = Object.values(messages).map(({ name, examples }) => contractFault(name, examples[0].payload));
    expect(untrue.filter((fault) => fault !== undefined)).toEqual([]);
  });
  it('explains no field that there is not', () => {
    const { schemas } = catalogue.components;
    const there = new Set(
      Object.entries(schemas).flatMap(([name, { properties }]) =>
        Object.keys(properties).flatMap((field) => [`${name}.${field}`, field]),
      ),
    );
    expect(Object.keys(FIELD_MEANINGS).filter((field) => !there.has(field))).toEqual([]);
  });
  it('gives every message the attributes that CloudEvents asks for', () => {
    for (const { headers } of Object.values(catalogue.components.messages)) {
      expect((found(headers.$ref) as { required: string[] }).required).toEqual(
        expect.arrayContaining(['id', 'source', 'specversion', 'type', 'time']),
      );
    }
    // extension attributes are lower-case letters and digits
    for (const name of Object.keys(catalogue.components.schemas.EventHeaders!.properties)) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/);
    }
  });
  it('lets each channel be sent by its publisher, and received by those who consume it and may', () => {
    const operations = Object.values(catalogue.operations);
    for (const [address, channel] of Object.entries(catalogue.channels)) {
      const of = (action: string) =>
        operations
          .filter((one) => one.action === action && one.channel.$ref === `#/channels/${address}`)
          .map((one) => one['x-service']);
      expect(of('send')).toEqual([address.split('.')[0]]);
      const readers = channel['x-readers'];
      if (readers !== 'all') expect(readers).toEqual(expect.arrayContaining(of('receive')));
    }
    const [clues, record] = ['public-security.receives.housing.clues', 'discipline.receives.court.record'];
    expect(Object.keys(catalogue.operations)).toEqual(expect.arrayContaining([clues, record]));
    expect(Object.keys(catalogue.operations)).not.toContain('oversight.receives.housing.clues');
  });
  it('refuses a channel whose class is no contract', () => {
    class Undeclared {
      readonly projectId = '';
    }
    const channels = { open: { readers: 'all' as const, contracts: [Undeclared] } };
    const water = defineAgency({ service: 'water', title: '水务局', channels, consumes: [] });
    expect(() => asyncApi([water])).toThrow('Undeclared is not declared with @Published');
  });
});

describe('GET /asyncapi.json', () => {
  let door: FrontDoor;
  let county: TestCounty;
  beforeAll(async () => {
    county = await startTestCounty({ only: ['court'] });
    door = await FrontDoor.open({ host: '127.0.0.1', port: 0 }, '/nowhere', (error) => {
      throw error;
    });
  }, 60_000);
  afterAll(async () => {
    await door.close();
    await county.close();
  });
  const ask = (headers: Record<string, string> = {}) =>
    // without a cache-control of its own, fetch asks for a full answer
    fetch(`${door.address}/asyncapi.json`, { headers: { 'cache-control': 'max-age=0', ...headers } });

  it('says that it is not ready until the services are there', async () => expect((await ask()).status).toBe(503));
  it('answers anyone, with a tag by which a reader need not fetch it twice', async () => {
    door.mount(county.services, catalogue);
    const answer = await ask();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await answer.json()).toEqual(catalogue);
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect((await ask({ 'if-none-match': etag })).status).toBe(304);
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200);
  });
  it('takes nothing else', async () =>
    expect((await fetch(`${door.address}/asyncapi.json`, { method: 'POST' })).status).toBe(404));
});
