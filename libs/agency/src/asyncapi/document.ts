import { RecordV1 } from '#contracts/platform/record.v1.js';
import { contractName, contracts, type ContractMeta } from '#contracts/published.js';
import { RECORD_CHANNEL } from '#messaging/feed.js';
import { EventHeaders } from '#messaging/kafka/event-headers.js';
import { publisherOf, subscriptionsOf } from '../channels.js';
import type { AgencyManifest } from '../define-agency.js';
import { contractSchemas } from './contract-schema.js';
import { exampleBody, explained, type Schemas } from './explained.js';

type Contract = abstract new () => object;

/** One audience of one service. */
interface Published {
  /** `<service>.<channel>` */
  readonly address: string;
  readonly service: string;
  /** Title of the publishing service. */
  readonly title: string;
  readonly readers: 'all' | readonly string[];
  readonly contracts: readonly Contract[];
}

const ref = (...path: readonly string[]) => ({ $ref: ['#', ...path].join('/') });

/**
 * AsyncAPI 3 of all that the services publish and receive, from their manifests and the contracts' validation;
 * nothing is annotated twice. @throws Error when a channel holds a class that is no contract
 */
export function asyncApi(manifests: readonly AgencyManifest[]): object {
  const channels = manifests.flatMap(channelsOf);
  const bodies = [...new Set(channels.flatMap((channel) => channel.contracts))].sort(byName);
  const schemas = contractSchemas([...bodies, EventHeaders]);
  return {
    asyncapi: '3.0.0',
    info: { title: '安居 事件目录', version: '1', description: DESCRIPTION },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channels.map((channel) => [channel.address, channelObject(channel)])),
    operations: Object.fromEntries([
      ...channels.map((channel) => [`${channel.service}.sends.${channel.address}`, sending(channel)] as const),
      ...manifests.flatMap((manifest) => receivings(manifest, manifests, channels)),
    ]),
    components: {
      messages: Object.fromEntries(bodies.map((body) => [contractName(body), message(body, schemas)])),
      schemas: explained(schemas),
    },
  };
}

function channelsOf(manifest: AgencyManifest): Published[] {
  const { service, channels } = publisherOf(manifest);
  return Object.entries(channels).map(([name, { readers, contracts: own }]) => ({
    ...{ address: `${service}.${name}`, service, title: manifest.title, readers },
    contracts: name === RECORD_CHANNEL ? [RecordV1] : own, // built in: no manifest names it
  }));
}

function byName(a: Contract, b: Contract): number {
  return contractName(a) < contractName(b) ? -1 : 1;
}

function channelObject({ address, service, title, readers, contracts: bodies }: Published): object {
  const names = bodies.map(contractName);
  return {
    address,
    title: `${title} ${address}`,
    messages: Object.fromEntries(names.map((name) => [name, ref('components', 'messages', name)])),
    'x-publisher': service,
    'x-readers': readers,
  };
}

function sending({ address, service, title }: Published): object {
  return operation('send', `${title}发布 ${address}`, address, service);
}

function receivings(manifest: AgencyManifest, all: readonly AgencyManifest[], channels: readonly Published[]) {
  const has = (service: string, channel: string) => channels.some(({ address }) => address === `${service}.${channel}`);
  const services = all.map(({ service }) => service);
  return subscriptionsOf(manifest, services, has)
    .map(({ service, channel }) => `${service}.${channel}`)
    .map((address) => {
      const { service, title } = manifest;
      return [
        `${service}.receives.${address}`,
        operation('receive', `${title}接收 ${address}`, address, service),
      ] as const;
    });
}

/** Without a list of its own an operation concerns every message of its channel: nobody is entitled to a part of one. */
function operation(action: 'send' | 'receive', title: string, address: string, service: string): object {
  return { action, title, channel: ref('channels', address), 'x-service': service };
}

function message(body: Contract, schemas: Schemas): object {
  const { name, label, level } = contracts().get(contractName(body)) as ContractMeta;
  return {
    name,
    title: label,
    contentType: 'application/json',
    headers: ref('components', 'schemas', EventHeaders.name),
    payload: ref('components', 'schemas', body.name),
    correlationId: { location: '$message.header#/correlationid' },
    examples: [{ payload: exampleBody(body.name, schemas) }],
    'x-label': level,
  };
}

const DESCRIPTION = [
  '各服务发布的全部事件：一个频道对应一类接收方，接收方有权接收整个频道，或者完全无权接收。',
  '至少投递一次；同一频道、同一 partitionkey 内 sequence 连续，据此去重、查缺。',
  'x-label：L1 内部、L2 工作秘密、L3 限知。record 频道是该服务的原始记录，只发给纪委监委。',
  '单进程运行时，事件在进程内传递，消息头即发布记录的各字段。',
].join('\n');
