import { App } from 'antd';
import { useState } from 'react';
import { t } from './text.js';

interface Sending {
  readonly busy: boolean;
  /** Does the work and tells how it went: that it is done, or why it was refused. */
  readonly send: (work: () => Promise<unknown>, done: string) => Promise<void>;
}

/** Of a page whose buttons send what they hold, without a form. */
export function useSending(onDone: () => unknown): Sending {
  const [busy, setBusy] = useState(false);
  const { message } = App.useApp();
  const send = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      void message.success(t(done));
      onDone();
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
}
