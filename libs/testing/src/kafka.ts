import { Kafka, logLevel } from 'kafkajs';
import { findJava, MissingProgram } from '#infra/kafka/java.js';
import { findMaven, hasJars } from '#infra/kafka/jars.js';
import { kafkaBroker, type KafkaBroker } from '#infra/kafka/kafka-broker.js';
import { testHome } from './test-home.js';

export type Availability = { readonly available: true } | { readonly available: false; readonly why: string };

let broker: Promise<string[]> | undefined;

/**
 * `host:port` of a broker without logins. All specs of a machine's user share one, started by the first and left
 * running; KAFKA_BROKERS names another. Specs keep apart by the names of their topics and groups.
 */
export function testKafka(): Promise<string[]> {
  return (broker ??= openTestKafka());
}

/** Whether there can be a broker on this machine, and what is missing when there can't. */
export async function kafkaAvailable(): Promise<Availability> {
  if (outside().length > 0) return { available: true };
  try {
    await findJava();
    if (!(await hasJars())) await findMaven();
    return { available: true };
  } catch (error) {
    if (error instanceof MissingProgram) return { available: false, why: error.message };
    throw error;
  }
}

/** Removes the topics whose names begin so: a broker with thousands of partitions takes minutes to start after a crash. */
export async function dropTopics(prefix: string): Promise<void> {
  const admin = new Kafka({ brokers: await testKafka(), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  } finally {
    await admin.disconnect();
  }
}

/** Ends the shared broker, when it is ours. */
export async function stopTestKafka(): Promise<void> {
  if (outside().length === 0) await (await startOrAdopt()).stop();
}

async function openTestKafka(): Promise<string[]> {
  return outside().length > 0 ? outside() : (await startOrAdopt()).brokers;
}

async function startOrAdopt(): Promise<KafkaBroker> {
  return kafkaBroker.start({ home: await testHome('kafka'), emptied: true });
}

function outside(): string[] {
  return (process.env['KAFKA_BROKERS'] ?? '').split(',').filter((address) => address !== '');
}
