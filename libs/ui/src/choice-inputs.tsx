import { AutoComplete, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Field } from './order-field.js';
import { t } from './text.js';
import { useListed } from './use-listed.js';

/** One or several of the choices, which are given or read; `value` and `onChange` come from the form. */
export function ChoiceInput({ field, ...given }: { field: Field }): ReactNode {
  return (
    <Select
      {...given}
      showSearch={{ optionFilterProp: 'label' }}
      {...(field.kind === 'choices' ? { mode: 'multiple' as const } : {})}
      allowClear={field.optional ?? false}
      options={useOptions(field)}
    />
  );
}

/** A word that is typed, or taken from what is proposed. */
export function ProposingInput({ field, ...given }: { field: Field }): ReactNode {
  return (
    <AutoComplete
      {...given}
      allowClear
      showSearch={{ filterOption: (typed, option) => `${option?.label}${option?.value}`.includes(typed) }}
      options={useOptions(field)}
    />
  );
}

function useOptions({ from, choices = [] }: Field): { value: string | number; label: string }[] {
  const read = useListed(from);
  return [...choices, ...read].map(([value, label]) => ({ value, label: t(label) }));
}
