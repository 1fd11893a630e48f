/** Who signs an event. `agency` is an entry of the organisation directory, not the service. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly post: string;
  readonly agency: string;
  /** The agency or person for whom the actor signs, if not for itself. */
  readonly onBehalfOf?: string;
}

/** A clause on which a decision rests, e.g. 城市房地产开发经营管理条例 第十七条. */
export interface Basis {
  readonly docNo: string;
  readonly clause: string;
}

/** L1 内部 · L2 工作秘密 · L3 限知; a caveat binds L3 to a case. */
export interface Classification {
  readonly level: 'L1' | 'L2' | 'L3';
  readonly caveats: readonly string[];
}

export const L1: Classification = { level: 'L1', caveats: [] };
export const L2: Classification = { level: 'L2', caveats: [] };

/** Everything that an event carries when it is handed to the store; the store adds the rest. */
export interface NewEvent {
  readonly id: string;
  /** `<service>.<EventType>` */
  readonly type: string;
  readonly schemaVersion: number;
  readonly projectId?: string;
  /** Business time; absent: the moment of recording. */
  readonly occurredAt?: string;
  readonly actor: Actor;
  readonly basis: readonly Basis[];
  readonly classification: Classification;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** Id of the event that this one puts right. */
  readonly corrects?: string;
  readonly data: object;
}

/** What the canonical text of a stored record holds. */
export interface EventRecord extends NewEvent {
  readonly stream: string;
  /** 0-based and contiguous within the stream. */
  readonly revision: number;
  readonly occurredAt: string;
  /** When the platform learned it (ISO instant, UTC); never goes back within a log. */
  readonly recordedAt: string;
}

/** A record as it is read back. `position` only orders: compare it, never calculate with it. */
export interface StoredEvent extends EventRecord {
  readonly position: number;
}

/** Where a command's effect lies. `position` names its service: `housing:1234`. */
export interface Receipt {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly commandId: string;
}

/** `finance.DisbursementPaid` → `DisbursementPaid`. */
export function localType(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}
