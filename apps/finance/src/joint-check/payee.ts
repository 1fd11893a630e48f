import { isCreditCode } from '#kernel/credit-code.js';
import { RuleViolation } from '#kernel/errors.js';
import type { PayeeKind } from './joint-check.js';

/** Entry of a payee list: one firm may be registered for works and for wages. */
export function payeeKey(uscc: string, kind: PayeeKind): string {
  return `${uscc} ${kind}`;
}

/**
 * F-01: a registered payee with a valid code, paid for what it is registered for. F-03: never the developer.
 * @throws RuleViolation otherwise
 */
export function requirePayee(
  payees: ReadonlySet<string>,
  { payeeUscc, kind }: { readonly payeeUscc: string; readonly kind: PayeeKind },
  developerUscc: string,
): void {
  if (!isCreditCode(payeeUscc)) {
    throw new RuleViolation('finance.bad-credit-code', `统一社会信用代码 ${payeeUscc} 校验位不符，请核对`);
  }
  if (payeeUscc === developerUscc) {
    throw new RuleViolation('finance.payee-is-developer', '不得拨付至开发企业一般账户');
  }
  if (!payees.has(payeeKey(payeeUscc, kind))) {
    throw new RuleViolation('finance.payee-not-listed', '收款单位不在本项目收款单位名单内，或登记的款项性质不同');
  }
}
