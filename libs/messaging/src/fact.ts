/**
 * What projections and reactions see, whether it is an own event or one that another service published.
 * `type` is `<service>.<EventType>` for own events and `<service>.<kebab-name>.v<n>` for published ones.
 */
export interface Fact<Data extends object = object> {
  readonly id: string;
  readonly type: string;
  readonly service: string;
  readonly agency: string;
  readonly projectId?: string;
  /** Ordering key: the project code, else the stream id. */
  readonly key: string;
  readonly correlationId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Data;
}

/** The order in which facts of several services are folded, whatever order they arrived in. */
export function byRecording(a: Fact, b: Fact): number {
  return a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
