import { createRequire } from 'node:module';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';

/** Where the brokers are, and as whom this process speaks to them. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** What names of topics and groups begin with; `anju` when absent. */
  readonly prefix?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly tls?: boolean | undefined;
}

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

/**
 * kafkajs looks at the queue of every connection about a thousand times a second, empty or not: five per cent of a
 * core for each. There is something to look for only while requests wait or the broker throttles.
 */
function quieten(): void {
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/network/requestQueue') as { readonly prototype: RequestQueue };
  const noisy = Object.create(prototype, Object.getOwnPropertyDescriptors(prototype)) as RequestQueue;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) noisy.scheduleCheckPendingRequests.call(this);
  };
}

quieten();

/** A member leaves its group once the fetch under way is answered: the broker must not sit on it for long. */
export const MEMBER = { sessionTimeout: 20_000, maxWaitTimeInMs: 500 };

/** What fails is told by the calls that fail, once: kafkajs's own log would tell it for every attempt. */
export function kafkaClient({ brokers, clientId, username, password, tls = false }: KafkaSettings): Kafka {
  const login: Pick<KafkaConfig, 'sasl'> =
    username === undefined ? {} : { sasl: { mechanism: 'plain', username, password: password ?? '' } };
  return new Kafka({
    ...login,
    ...{ brokers: [...brokers], clientId, ssl: tls, logLevel: logLevel.NOTHING },
    ...{ connectionTimeout: 3000, requestTimeout: 15_000 },
    retry: { initialRetryTime: 100, retries: 3, maxRetryTime: 2000 },
  });
}
