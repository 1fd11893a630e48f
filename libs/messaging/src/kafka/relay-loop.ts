import { Pump } from '../pump.js';
import type { LocalPublisher } from '../transport.js';
import type { BrokerLine } from './broker-line.js';
import type { KeyRing } from './key-ring.js';
import type { Relay } from './relay.js';

interface Around {
  readonly local: LocalPublisher;
  readonly line: BrokerLine;
  readonly ring: KeyRing;
  readonly failed: (name: string, error: unknown) => void;
  readonly backOffMs?: number;
}

/** A relay at work. */
export interface RelayLoop {
  readonly pump: Pump;
  readonly stop: () => Promise<void>;
}

/** The broker may have lost what it had without anybody being told. */
const LOOK_AGAIN_MS = 10_000;

/** Lets a relay carry whatever is published, and look again at the broker after each failure and from time to time. */
export function startRelay(relay: Relay, { local, line, ring, failed, backOffMs }: Around): RelayLoop {
  const carry = async () => {
    try {
      return await relay.step(await line.ready());
    } catch (error) {
      relay.lookAgain();
      await line.broken(error);
      throw error;
    }
  };
  const pump = new Pump(`${local.publisher.service} → Kafka`, carry, failed, backOffMs);
  const look = () => {
    relay.lookAgain();
    pump.wake();
  };
  const unhook = [local.onPublished(() => pump.wake()), ring.onLearned(look)];
  const ticking = setInterval(look, LOOK_AGAIN_MS);
  pump.wake();
  const stop = async () => {
    clearInterval(ticking);
    unhook.forEach((off) => off());
    await pump.stop();
  };
  return { pump, stop };
}
