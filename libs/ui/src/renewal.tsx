import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from './request.js';

const EVERY_MS = 5 * 60_000;
const SIGNS_OF_USE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Renews the session while the pages are in use; who goes away is signed out by the server after 15 minutes. */
export function useRenewal(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let used = false;
    const note = () => {
      used = true;
    };
    for (const sign of SIGNS_OF_USE) window.addEventListener(sign, note, { passive: true });
    const timer = window.setInterval(() => {
      if (!used) return;
      used = false;
      request('POST', '/identity/api/session/renew', {}).catch(() => cache.invalidateQueries({ queryKey: ['me'] }));
    }, EVERY_MS);
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_USE) window.removeEventListener(sign, note);
    };
  }, [cache]);
}
