import { upcaster } from '#event-store/upcast.js';
import type { LevelRead } from '../gauge/gauge.js';

interface InCentimetres {
  readonly projectId: string;
  readonly centimetres: number;
}
interface AsText {
  readonly projectId: string;
  readonly metres: string;
}

export const levelReadAsText = upcaster<InCentimetres, AsText>('LevelRead', 1, ({ projectId, centimetres }) => ({
  projectId,
  metres: (centimetres / 100).toFixed(2),
}));

export const levelReadInMillimetres = upcaster<AsText, LevelRead['data']>('LevelRead', 2, ({ projectId, metres }) => ({
  projectId,
  millimetres: Math.round(Number(metres) * 1000),
}));
