import type { Aggregate, DomainEvent } from '#kernel/decider.js';

/** What a system administrator does at the operations desk, and what the platform does there each night (`attest`). */
export type OperationKind = 'rebuild' | 'release' | 'reread' | 'discard' | 'retry' | 'attest';

/** A read model whose rows were not as the facts make them. */
export interface DifferingReadModel {
  readonly name: string;
  readonly rows: number;
  /** Keys of the first of these rows. */
  readonly keys: readonly string[];
}

/** 处理: to what it was done, in the words of the list from which it was chosen; never any content. */
export type DeskActOrdered = DomainEvent<
  'DeskActOrdered',
  {
    operationId: string;
    kind: OperationKind;
    /** Name of the read model, `service.channel key`, `service.channel place`, key of the reactions, or the night. */
    subject: string;
    reason?: string;
    /** SHA-256 of a message that is discarded, hex: what is thrown away stays provable. */
    sha256?: string;
  }
>;
export type DeskActEnded = DomainEvent<
  'DeskActEnded',
  {
    operationId: string;
    /** `stays`: it was tried, and still waits. */
    outcome: 'done' | 'stays' | 'failed';
    /** Why it stays or failed. */
    detail?: string;
    /** Digests of a read model's rows before and after its rebuild. */
    before?: string;
    after?: string;
    /** Read models that the night's attestation found changed and put right. */
    differing?: readonly DifferingReadModel[];
  }
>;
export type OperationEvent = DeskActOrdered | DeskActEnded;
export type Ordered = Omit<DeskActOrdered['data'], 'operationId'>;
export type Ending = Omit<DeskActEnded['data'], 'operationId'>;

export interface Operation {
  readonly isOrdered: boolean;
  readonly ending?: Ending;
}

/** A stream per act: it is on record before it is done, and again with what came of it. */
export function operation(service: string): Aggregate<Operation, OperationEvent> {
  return {
    stream: `${service}.operation`,
    initial: { isOrdered: false },
    evolve: (state, { type, data }) => {
      switch (type) {
        case 'DeskActOrdered':
          return { ...state, isOrdered: true };
        case 'DeskActEnded': {
          const { operationId: _, ...ending } = data;
          return { ...state, ending };
        }
      }
    },
  };
}

export function orderOperation(operationId: string, ordered: Ordered, state: Operation): DeskActOrdered[] {
  return state.isOrdered ? [] : [{ type: 'DeskActOrdered', data: { operationId, ...ordered } }];
}

/** What came of it first stands: a repeat of the same act has no other outcome. */
export function endOperation(operationId: string, ending: Ending, state: Operation): DeskActEnded[] {
  return state.ending ? [] : [{ type: 'DeskActEnded', data: { operationId, ...ending } }];
}
