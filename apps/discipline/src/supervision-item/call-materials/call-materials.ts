import type { Acting } from '#kernel/acting.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { callOf, needOpen, type MaterialsCalled, type SupervisionItem } from '../supervision-item.js';

/** 调阅资料. */
export class MaterialsCall {
  /** Who is to send them. */
  @IsCode() readonly agency!: string;
  @IsText(500) readonly scope!: string;
}

export class CallMaterials {
  constructor(
    readonly itemId: string,
    readonly call: MaterialsCall,
    readonly acting: Acting,
  ) {}
}

export function callMaterials({ itemId, call }: CallMaterials, state: SupervisionItem): MaterialsCalled[] {
  needOpen(state, itemId);
  if (state.called.has(callOf(call))) return [];
  return [{ type: 'MaterialsCalled', data: { projectId: state.projectId, itemId, ...call } }];
}
