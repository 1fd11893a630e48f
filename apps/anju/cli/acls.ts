import { kafkaClient } from '#messaging/kafka/kafka-client.js';
import { TopicNames } from '#messaging/kafka/topics.js';
import { grantKafka } from '../src/deployment/grant-kafka.js';
import { kafkaAclsLine, kafkaRules, kafkaTopics } from '../src/deployment/kafka-access.js';
import { allManifests } from '../src/deployment/manifests.js';
import { configOf, flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

/**
 * `acls`: prints what each service may do at the broker, as the manifests say; `--apply`: an administrator of the
 * broker (KAFKA_USERNAME) makes the topics, grants this and takes away what no manifest asks for any more.
 */
export async function acls(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { given, positionals } = flagsOf(args, 'json', 'apply');
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);

  const config = configOf(terminal);
  const names = new TopicNames(config.kafkaPrefix);
  const manifests = await allManifests();
  const [rules, topics] = [kafkaRules(manifests, names), kafkaTopics(manifests, names)];
  if (!given.has('apply')) {
    if (given.has('json')) terminal.out(JSON.stringify({ topics, rules }));
    else rules.forEach((rule) => terminal.out(kafkaAclsLine(rule)));
    return 0;
  }

  const { kafkaBrokers: brokers, kafkaUsername: username, kafkaPassword: password, kafkaTls: tls } = config;
  if (brokers.length === 0) throw new WrongUsage('请以 KAFKA_BROKERS 给出 Kafka 的地址');
  try {
    const kafka = kafkaClient({ brokers, clientId: 'anju-acls', username, password, tls });
    const done = await grantKafka(kafka, topics, rules);
    const text = `新建主题 ${done.topicsMade} 个，授权 ${done.granted} 条，收回 ${done.revoked} 条`;
    terminal.out(given.has('json') ? JSON.stringify(done) : text);
    return 0;
  } catch (error) {
    const message = `未授权：${error instanceof Error ? error.message : String(error)}`;
    terminal.out(given.has('json') ? JSON.stringify({ refused: { code: 'acls.not-applied', message } }) : message);
    return 1;
  }
}
