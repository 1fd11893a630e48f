import { publisherOf, subscriptionsOf } from '#agency/channels.js';
import type { AgencyManifest } from '#agency/define-agency.js';
import type { TopicNames, TopicPlan } from '#messaging/kafka/topics.js';
import { mustBeEntitled } from '#messaging/transport.js';

/** One thing that a service may do at the broker. What no rule allows is refused. */
export interface KafkaRule {
  /** The login of the service: `<prefix>-<service>`. */
  readonly user: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  readonly pattern: 'literal' | 'prefixed';
  /** Either implies Describe. */
  readonly operation: 'read' | 'write';
}

/**
 * What each service may do, made from the manifests alone: write its own channels, marks and keys; read the channels
 * that it consumes, with their marks and their publisher's keys; be a member of groups that bear its name.
 * @throws ForbiddenReader for a manifest that consumes what is not meant for it
 */
export function kafkaRules(manifests: readonly AgencyManifest[], names: TopicNames): KafkaRule[] {
  const services = manifests.map(({ service }) => service);
  const publishers = new Map(manifests.map((manifest) => [manifest.service, publisherOf(manifest)]));
  const has = (service: string, channel: string) => publishers.get(service)?.channels[channel] !== undefined;

  return manifests.flatMap((manifest) => {
    const { service } = manifest;
    const user = names.login(service);
    const rule = (operation: 'read' | 'write') => (topic: string) => topicRule(user, operation, topic);
    const sources = subscriptionsOf(manifest, services, has);
    for (const source of sources) {
      const publisher = publishers.get(source.service);
      if (!publisher || !has(source.service, source.channel))
        throw new Error(`${service} consumes ${source.service}.${source.channel}, which nobody publishes`);
      mustBeEntitled(publisher, source);
    }
    const keys = [...new Set(sources.map((source) => source.service))].map((from) => names.keys(from));
    return [
      ...topicsOf(manifest, names).map(rule('write')),
      ...sources.flatMap((source) => [names.entries(source), names.marks(source)]).map(rule('read')),
      ...keys.map(rule('read')),
      { user, resource: 'group', name: names.groups(service), pattern: 'prefixed', operation: 'read' } as const,
    ];
  });
}

/** All topics of a county: they are made before the services start, none of which may make any. */
export function kafkaTopics(manifests: readonly AgencyManifest[], names: TopicNames): TopicPlan[] {
  return manifests.flatMap((manifest) => plansOf(manifest, names));
}

/** The same rules as arguments of Kafka's own `kafka-acls`, one line each. */
export function kafkaAclsLine({ user, resource, name, pattern, operation }: KafkaRule): string {
  const word = operation === 'read' ? 'Read' : 'Write';
  return `--add --allow-principal User:${user} --operation ${word} --${resource} ${name} --resource-pattern-type ${pattern}`;
}

function topicsOf(manifest: AgencyManifest, names: TopicNames): string[] {
  return plansOf(manifest, names).map(({ topic }) => topic);
}

function plansOf(manifest: AgencyManifest, names: TopicNames): TopicPlan[] {
  const { service, channels } = publisherOf(manifest);
  return [...Object.keys(channels).flatMap((channel) => names.plansOf({ service, channel })), names.keysPlan(service)];
}

function topicRule(user: string, operation: 'read' | 'write', name: string): KafkaRule {
  return { user, resource: 'topic', name, pattern: 'literal', operation };
}
