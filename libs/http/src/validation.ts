import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { rememberRules } from '#kernel/fields/remembered-rules.js';
import { faultText } from './field-faults.js';
import { Malformed } from './malformed.js';

/** Bodies and queries are checked by their class alone; unknown fields are refused. */
export function validation(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Malformed(
        '提交的内容有误，请按提示修改',
        errors.flatMap((error) => fieldErrors(error)),
      ),
  });
}

function fieldErrors(error: ValidationError, path = ''): { field: string; text: string }[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
    field,
    text: faultText(field, rule, text),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
