import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { nodeRank, type EscrowAccount } from '../escrow-account.js';
import { NODES, type EscrowNode, type EscrowNodeReached } from '../escrow-events.js';

/** 拨付节点达到, with what must still be retained. */
export class NodeForm {
  @IsIn(NODES) readonly node!: EscrowNode;
  /** Retained share of the quota in thousandths; 350 is 35 %. */
  @IsInt() @Min(0) @Max(1000) readonly retainedPermille!: number;
}

export class ReachNode {
  constructor(
    readonly projectId: string,
    readonly form: NodeForm,
    readonly acting: Acting,
  ) {}
}

/** F-04, PM-04: a claim moves no money; a node counts only while the resumption stands verified. */
export function reachNode({ projectId, form }: ReachNode, state: EscrowAccount): EscrowNodeReached[] {
  if (state.node === form.node && state.retainedPermille === form.retainedPermille) return [];
  if (state.verifiedClaim === '') {
    throw new RuleViolation('finance.node-not-verified', '复工尚未核实属实，不得按节点释放监管资金');
  }
  if (nodeRank(form.node) <= nodeRank(state.node) || form.retainedPermille > state.retainedPermille) {
    throw new RuleViolation('finance.node-backwards', '拨付节点只能依次向前，留存比例不得提高');
  }
  return [{ type: 'EscrowNodeReached', data: { projectId, ...form } }];
}
