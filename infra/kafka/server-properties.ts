/** The broker and its controller are for this machine only. */
export const HOST = '127.0.0.1';
export const SUPERUSER = 'admin';

export interface ServerSettings {
  readonly data: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Names and passwords of SASL/PLAIN; undefined is a broker without logins, where everyone may do everything. */
  readonly users: Users | undefined;
}

export type Users = Readonly<Record<string, string>>;

const fixed: Readonly<Record<string, string | number>> = {
  'process.roles': 'broker,controller',
  'node.id': 1,
  'inter.broker.listener.name': 'BROKER',
  'controller.listener.names': 'CONTROLLER',
  'auto.create.topics.enable': 'false',
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'transaction.state.log.num.partitions': 4,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  'share.coordinator.state.topic.num.partitions': 4,
  'group.initial.rebalance.delay.ms': 0,
  'message.max.bytes': 2 * 2 ** 20, // an event of 512 KiB in its envelope, encrypted and in base64, is still below
  'log.retention.ms': -1, // the feed is kept
  'log.cleaner.dedupe.buffer.size': 4 * 2 ** 20, // the default of 128 MiB is half of our heap
  'broker.session.timeout.ms': 3_000, // a broker that was killed is let in again no sooner
  'broker.heartbeat.interval.ms': 500,
  'metadata.max.idle.interval.ms': 0, // nothing is written while nothing happens
  'num.network.threads': 2,
  'num.io.threads': 4,
};

/** What server.properties says: a single KRaft node, broker and controller in one. */
export function serverProperties({ data, port, controllerPort, users }: ServerSettings): string {
  const protocol = users ? 'SASL_PLAINTEXT' : 'PLAINTEXT';
  const settings: Record<string, string | number> = {
    ...fixed,
    'log.dirs': data.replaceAll('\\', '/'),
    'controller.quorum.voters': `1@${HOST}:${controllerPort}`,
    listeners: `BROKER://${HOST}:${port},CONTROLLER://${HOST}:${controllerPort}`,
    'advertised.listeners': `BROKER://${HOST}:${port}`,
    'listener.security.protocol.map': `BROKER:${protocol},CONTROLLER:${protocol}`,
    ...(users && withLogins(users)),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** The controller asks for the same logins: it would else be a way around the authorizer. */
function withLogins(users: Users): Record<string, string> {
  const own = `username="${SUPERUSER}" password="${users[SUPERUSER] ?? ''}"`;
  const known = Object.entries(users).map(([name, password]) => `user_${name}="${password}"`);
  const jaas = `org.apache.kafka.common.security.plain.PlainLoginModule required ${own} ${known.join(' ')};`;
  return {
    'sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.broker.plain.sasl.jaas.config': jaas,
    'listener.name.controller.plain.sasl.jaas.config': jaas,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'allow.everyone.if.no.acl.found': 'false',
    'super.users': `User:${SUPERUSER}`,
  };
}

/**
 * The users as they are, when they can stand in server.properties.
 * @throws Error for a missing `admin`, or a name or password of other characters; it never repeats a password
 */
export function checkedUsers(users: Users): Users {
  if (!Object.hasOwn(users, SUPERUSER)) throw new Error(`缺少用户 ${SUPERUSER} / the user ${SUPERUSER} is missing`);
  for (const [name, password] of Object.entries(users)) {
    if (!/^[A-Za-z0-9_-]+$/.test(name)) throw new Error(`不能作为用户名 / not a user name: ${JSON.stringify(name)}`);
    if (!/^[!#-[\]-~]+$/.test(password)) {
      throw new Error(
        `用户 ${name} 的口令含有不可用的字符 / the password of ${name} has characters that cannot be used`,
      );
    }
  }
  return users;
}
