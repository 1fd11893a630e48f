import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay } from '#kernel/fields/fields.js';
import type { PolicyDocument, PolicySuperseded } from '../policy-document.js';

/** 失效: by which document, from which day. */
export class Succession {
  @IsCode() readonly by!: string;
  @IsDay() readonly from!: string;
}

export class SupersedeDocument {
  constructor(
    readonly docId: string,
    readonly succession: Succession,
    readonly acting: Acting,
  ) {}
}

/** Another document takes its place. */
export function supersedeDocument({ docId, succession }: SupersedeDocument, state: PolicyDocument): PolicySuperseded[] {
  if (!state.published) throw new RuleViolation('housing.no-such-document', `文件库中没有 ${docId}`);
  if (state.supersededBy === succession.by) return [];
  if (state.supersededBy !== undefined) throw new RuleViolation('housing.document-superseded', '该文件已失效');
  if (succession.by === docId) throw new RuleViolation('housing.supersedes-itself', '文件不能替代自己');
  if (succession.from < state.published.validFrom) {
    throw new RuleViolation('housing.ends-before-it-begins', `失效日期早于生效日期 ${state.published.validFrom}`);
  }
  return [{ type: 'PolicySuperseded', data: { docId, ...succession } }];
}
