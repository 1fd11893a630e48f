import { DirectTransport } from '#messaging/direct/direct-transport.js';
import { describeTransport } from './transport.contract.js';

describeTransport('direct', () => {
  const transport = new DirectTransport((name, error) => {
    throw new Error(name, { cause: error });
  });
  return Promise.resolve({ open: () => transport, close: () => transport.stop() });
});
