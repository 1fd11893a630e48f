import { RuleViolation } from '#kernel/errors.js';

/** @throws RuleViolation when the project has no file yet: a mistyped code must not begin a project */
export function requireFile({ registered }: { readonly registered: boolean }): void {
  if (!registered) throw new RuleViolation('housing.project-not-registered', '该项目编号尚未建档，请核对编号');
}
