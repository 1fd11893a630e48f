import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAgencies, useToday } from './county.js';
import { ChoiceInput, ProposingInput } from './choice-inputs.js';
import type { Field, FieldTable } from './order-field.js';
import { useProjects } from './project-link.js';
import { t } from './text.js';

/** The inputs of an order's fields, each with its label and, after a refusal, the server's word beside it. */
export function OrderInputs({ fields, within = [] }: { fields: FieldTable; within?: (string | number)[] }): ReactNode {
  const serial = useSerial();
  return Object.entries(fields)
    .filter(([, { kind }]) => kind !== 'fixed')
    .map(([name, field]) =>
      field.kind === 'rows' ? (
        <Rows key={name} name={[...within, name]} field={field} />
      ) : field.kind === 'group' ? (
        <Card key={name} size="small" title={t(field.label)} style={{ marginBottom: 12 }}>
          <div style={GRID}>
            <OrderInputs fields={field.fields ?? {}} within={[...within, name]} />
          </div>
        </Card>
      ) : (
        <Form.Item
          key={name}
          name={[...within, name]}
          label={field.kind === 'flag' ? null : t(field.label)}
          valuePropName={field.kind === 'flag' ? 'checked' : 'value'}
          extra={field.help === undefined ? undefined : t(field.help)}
          initialValue={field.kind === 'serial' ? serial : field.initial}
          rules={field.optional || field.kind === 'flag' ? [] : [{ required: true, message: t('请填写') }]}
        >
          <FieldInput field={field} />
        </Form.Item>
      ),
    );
}

const GRID = {
  display: 'grid',
  gap: '0 12px',
  alignItems: 'end',
  gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
};
const SERIAL_SPACE = 36 ** 4;

/** `20260930-7KQ2`: the day and what tells it from others of that day. */
function useSerial(): string {
  const today = useToday();
  const [own] = useState(() => Math.floor(Math.random() * SERIAL_SPACE));
  return `${today.replaceAll('-', '')}-${own.toString(36).toUpperCase().padStart(4, '0')}`;
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  lines: '每行一项',
  days: '每行一天或一段，如 2026-02-15 至 2026-02-23',
};

function FieldInput({ field, ...given }: { field: Field }): ReactNode {
  const agencies = useAgencies();
  switch (field.kind) {
    case 'long':
    case 'lines':
    case 'days':
      return <Input.TextArea {...given} rows={3} placeholder={t(PLACEHOLDERS[field.kind] ?? '')} />;
    case 'day':
      return <DatePicker {...given} style={{ width: '100%' }} />;
    case 'moment':
      return <DatePicker {...given} showTime={{ format: 'HH:mm' }} style={{ width: '100%' }} />;
    case 'number':
      return <InputNumber {...given} style={{ width: '100%' }} />;
    case 'wan':
      return <InputNumber {...given} min={0} suffix={t('万元')} style={{ width: '100%' }} />;
    case 'choice':
    case 'choices':
      return <ChoiceInput {...given} field={field} />;
    case 'agency':
    case 'agencies':
      return (
        <Select
          {...given}
          showSearch={{ optionFilterProp: 'label' }}
          {...(field.kind === 'agencies' ? { mode: 'multiple' as const } : {})}
          allowClear={field.optional ?? false}
          options={agencies.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
        />
      );
    case 'project':
    case 'projects':
      return <ProjectSelect {...given} several={field.kind === 'projects'} optional={field.optional ?? false} />;
    case 'flag':
      return <Checkbox {...given}>{t(field.label)}</Checkbox>;
    default:
      return field.from || field.choices ? <ProposingInput {...given} field={field} /> : <Input {...given} />;
  }
}

/** Projects by name, with the code beside it; `value` and `onChange` come from the form. */
function ProjectSelect({ several, optional, ...given }: { several: boolean; optional: boolean }): ReactNode {
  const projects = useProjects();
  return (
    <Select
      {...given}
      showSearch={{ optionFilterProp: 'label' }}
      {...(several ? { mode: 'multiple' as const } : {})}
      allowClear={optional}
      options={projects.map(({ projectCode, name }) => ({ value: projectCode, label: `${name}（${projectCode}）` }))}
    />
  );
}

function Rows({ name, field }: { name: (string | number)[]; field: Field }): ReactNode {
  return (
    <Form.Item label={t(field.label)}>
      <Form.List name={name} initialValue={(field.initial as unknown[] | undefined) ?? (field.optional ? [] : [{}])}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <Card
                key={row.key}
                size="small"
                style={{ marginBottom: 8 }}
                extra={
                  <Button
                    type="text"
                    size="small"
                    aria-label={t('删除此项')}
                    icon={<MinusCircleOutlined />}
                    onClick={() => remove(row.name)}
                  />
                }
              >
                <OrderInputs fields={field.fields ?? {}} within={[row.name]} />
              </Card>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('添加一项')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
