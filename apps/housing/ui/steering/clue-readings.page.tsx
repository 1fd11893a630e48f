import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { ClueReadings } from '#ui/clue-readings.page.js';
import { api } from '../api.js';

export function ClueReadingsPage(): ReactNode {
  const read = () => everyRow((query) => api.GET('/api/clue-readings', { params: { query } }));
  return <ClueReadings service="housing" read={read} />;
}
