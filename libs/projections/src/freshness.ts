/** A text that names no place in a service's log. */
export class InvalidPosition extends Error {
  override readonly name = 'InvalidPosition';
}

/** `housing:1234` → the service and the place in its log. @throws InvalidPosition */
export function parsePosition(text: string): { readonly service: string; readonly position: number } {
  const [, service, digits] = /^([a-z]+(?:-[a-z]+)*):(\d{1,15})$/.exec(text) ?? [];
  if (service === undefined) throw new InvalidPosition(`"${text}" 不是有效的位置，应如 housing:1234`);
  return { service, position: Number(digits) };
}

/** Up to where another service's facts have arrived. The inbox knows. */
export interface Arrivals {
  arrivedUpTo(service: string): number;
  onMarked(wake: () => void): () => void;
}

/** For a service that reads no other: nothing of them can be missing. */
export const noArrivals: Arrivals = { arrivedUpTo: () => Infinity, onMarked: () => () => undefined };
