import type { RecordV1 } from '#contracts/platform/record.v1.js';
import type { EventRecord } from '#kernel/envelope.js';
import type { Fact } from '#messaging/fact.js';

/** One stored record of any service as the inspectors keep it: the text verbatim, the rest to find it by. */
export interface TrailEntry {
  readonly projectId: string;
  readonly service: string;
  readonly agency: string;
  /** Without the service. */
  readonly type: string;
  /** `housing:1234` */
  readonly position: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly body: RecordV1['body'];
  readonly record: string;
  /** Of the whole stored text, hex. */
  readonly sha256: string;
}

/** Reads of the inspectors concern their own superior alone (D-02): they are no part of a project's trail. */
const READS = 'discipline.replaySession-';

/** The row's key: the record's id. None for a record about no project, and for a read. */
export function trailKeys({ id, key, projectId, data }: Fact): string[] {
  const reads = (data as RecordV1).record.includes(`"stream":"${READS}`);
  return projectId === undefined || key !== projectId || reads ? [] : [id];
}

export function project(_: TrailEntry | undefined, fact: Fact): TrailEntry {
  const { projectId = '', service, agency, recordedAt, occurredAt, position = 0 } = fact;
  const { record, body, sha256 } = fact.data as RecordV1;
  const { type } = JSON.parse(record) as EventRecord;
  return {
    ...{ projectId, service, agency, type: type.slice(type.indexOf('.') + 1), position: `${service}:${position}` },
    ...{ recordedAt, occurredAt, body, record, sha256 },
  };
}
