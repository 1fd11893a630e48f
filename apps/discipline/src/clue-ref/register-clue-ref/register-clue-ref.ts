import type { Acting } from '#kernel/acting.js';
import { IsCode } from '#kernel/fields/fields.js';
import type { ClueRef, ClueRefRegistered } from '../clue-ref.js';

/** 线索索引登记: a number that means nothing outside the inspectors' own system, and nothing else (D-03). */
export class ClueReference {
  @IsCode() readonly opaqueNo!: string;
}

export class RegisterClueRef {
  constructor(
    readonly reference: ClueReference,
    readonly acting: Acting,
  ) {}
}

export function registerClueRef({ reference }: RegisterClueRef, state: ClueRef): ClueRefRegistered[] {
  return state.registered ? [] : [{ type: 'ClueRefRegistered', data: { opaqueNo: reference.opaqueNo } }];
}
