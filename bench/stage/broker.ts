import { MissingProgram } from '#infra/kafka/java.js';
import { kafkaBroker, type KafkaBroker } from '#infra/kafka/kafka-broker.js';
import { NotMeasured } from '../core/row.js';

/** A real Kafka, started when the first row asks for it. */
export class Broker {
  private own: KafkaBroker | undefined;

  /** @param outside KAFKA_BROKERS: used instead when there are any */
  constructor(
    private readonly home: string,
    private readonly outside: readonly string[],
  ) {}

  /** `host:port` each. @throws NotMeasured without Java or Maven */
  async open(): Promise<readonly string[]> {
    if (this.outside.length > 0) return this.outside;
    try {
      this.own ??= await kafkaBroker.start({ home: this.home });
      return this.own.brokers;
    } catch (error) {
      throw error instanceof MissingProgram ? new NotMeasured(error.message) : error;
    }
  }

  async close(): Promise<void> {
    await this.own?.stop();
  }
}
