import { expect, it } from '@jest/globals';
import { LogUnavailable } from '#event-store/event-log.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { HandClock } from '#testing/hand-clock.js';
import { eventLogContract } from './event-log.contract.js';
import { MONDAY, sampleAppend } from './samples.js';

eventLogContract('memory', () => {
  const clock = new HandClock(MONDAY);
  const log = new MemoryEventLog(clock);
  return Promise.resolve({ clock, open: () => log, end: () => Promise.resolve() });
});

it('takes no append once it is closed', async () => {
  const log = new MemoryEventLog(new HandClock(MONDAY));
  await log.close();
  await expect(log.append(sampleAppend('housing.statusClaim-1'))).rejects.toThrow(LogUnavailable);
});
