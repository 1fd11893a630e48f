import kafkajs, { type AclEntry, type Admin, type Kafka } from 'kafkajs';
import { eventually } from '#messaging/eventually.js';
import type { TopicPlan } from '#messaging/kafka/topics.js';
import type { KafkaRule } from './kafka-access.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs; // no named exports at run time

/** A broker follows its controller with a short delay. */
const PATIENCE_MS = 15_000;
const MOMENT_MS = 100;

export interface Granted {
  readonly topicsMade: number;
  readonly granted: number;
  /** Rules that these logins had before and no manifest asks for any more. */
  readonly revoked: number;
}

/**
 * Makes what is missing of the topics, and lets the logins of the rules do what these say and nothing else. Resolves
 * when the broker acts by it.
 */
export async function grantKafka(
  kafka: Kafka,
  topics: readonly TopicPlan[],
  rules: readonly KafkaRule[],
): Promise<Granted> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ topic }) => !there.has(topic));
    if (missing.length > 0) await admin.createTopics({ topics: missing, waitForLeaders: true });

    const wanted = new Map(rules.map(entryOf).map((entry) => [keyOf(entry), entry]));
    const principals = new Set(rules.map(({ user }) => `User:${user}`));
    const held = (await entriesIn(admin)).filter(({ principal }) => principals.has(principal));
    const known = new Set(held.map(keyOf));
    const acl = [...wanted].filter(([key]) => !known.has(key)).map(([, entry]) => entry);
    const stale = held.filter((entry) => !wanted.has(keyOf(entry)));
    if (acl.length > 0) await admin.createAcls({ acl });
    if (stale.length > 0) await admin.deleteAcls({ filters: stale });
    const isKnown = async () => {
      const now = new Set((await entriesIn(admin)).map(keyOf));
      return [...wanted.keys()].every((key) => now.has(key)) && !stale.some((entry) => now.has(keyOf(entry)));
    };
    if (!(await eventually(isKnown, [everyMoment], PATIENCE_MS))) throw new Error('Kafka 未在时限内采用授权');
    return { topicsMade: missing.length, granted: acl.length, revoked: stale.length };
  } finally {
    await admin.disconnect();
  }
}

function everyMoment(wake: () => void): () => void {
  const ticking = setInterval(wake, MOMENT_MS);
  return () => clearInterval(ticking);
}

async function entriesIn(admin: Admin): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  });
  return resources.flatMap(({ acls, ...resource }) =>
    acls.map((acl) => ({
      ...{ resourceType: resource.resourceType, resourceName: resource.resourceName },
      ...{ resourcePatternType: resource.resourcePatternType, ...acl },
    })),
  );
}

function entryOf({ user, resource, name, pattern, operation }: KafkaRule): AclEntry {
  return {
    principal: `User:${user}`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    operation: operation === 'read' ? AclOperationTypes.READ : AclOperationTypes.WRITE,
    resourceType: resource === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
    resourceName: name,
    resourcePatternType: pattern === 'literal' ? ResourcePatternTypes.LITERAL : ResourcePatternTypes.PREFIXED,
  };
}

function keyOf(entry: AclEntry): string {
  const { principal, host, permissionType, operation, resourceType, resourceName, resourcePatternType } = entry;
  return JSON.stringify([principal, host, permissionType, operation, resourceType, resourceName, resourcePatternType]);
}
