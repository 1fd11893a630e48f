import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { clearDraft, draftOf, keepDraft } from './draft.js';
import type { Order } from './order.js';
import type { Choices } from './listed.js';
import { bodyOf, withChoices, type FieldTable } from './order-field.js';
import { OrderInputs } from './order-inputs.js';
import { ProblemError } from './request.js';
import { sendOrder } from './send-order.js';
import { hasRole, useUser } from './session.js';
import { t } from './text.js';
import { FormProject } from './use-listed.js';

interface OrderButtonProps<Names extends string> {
  readonly order: Order<Names>;
  readonly params: Readonly<Partial<Record<Names, string>>>;
  /** What of the address the form asks for: all that `params` does not say. */
  readonly asks?: FieldTable;
  /** Prefilled, and sent as they are where the form does not show them. */
  readonly initial?: Readonly<Record<string, unknown>>;
  /** What the page knows of a field's choices, by name; `items.claimId` in a list. */
  readonly choices?: Readonly<Record<string, Choices>>;
  readonly label?: string;
  readonly size?: 'small' | 'middle';
  readonly primary?: boolean;
  readonly onDone?: () => void;
}

/** A button that opens the form of an order and sends it; seen by those whose business it is. */
export function OrderButton<Names extends string>(props: OrderButtonProps<Names>): ReactNode {
  const { order, label, size = 'small', primary = false } = props;
  const [open, setOpen] = useState(false);
  const user = useUser().data;
  if (!user || !hasRole(user, order.roles)) return null;
  return (
    <>
      <Button
        size={size}
        type={primary ? 'primary' : 'default'}
        danger={order.danger ?? false}
        onClick={() => setOpen(true)}
      >
        {t(label ?? order.title)}
      </Button>
      {open && <OrderDrawer {...props} close={() => setOpen(false)} />}
    </>
  );
}

type Values = Record<string, unknown>;

function OrderDrawer<Names extends string>({
  order,
  params,
  asks = {},
  initial = {},
  choices = {},
  onDone,
  close,
}: OrderButtonProps<Names> & { close: () => void }): ReactNode {
  const url = order.url(params as Record<Names, string>);
  const fields = withChoices({ ...asks, ...order.fields }, choices);
  const [form] = Form.useForm<Values>();
  const project = useProjectOf(form, { ...initial, ...params });
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const cache = useQueryClient();
  const { message } = App.useApp();
  const kept = draftOf(url);
  const submit = async (values: Values) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const asked = bodyOf(asks, values) as Record<Names, string>;
      const address = order.url({ ...params, ...asked });
      await sendOrder(order.verb, address, bodyOf(order.fields, { ...initial, ...values }));
      clearDraft(url);
      void message.success(t('{{title}}：已办理', { title: t(order.title) }));
      await cache.invalidateQueries();
      close();
      onDone?.();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
      if (error instanceof ProblemError) form.setFields(fieldErrors(error, fields));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Drawer
      open
      title={t(order.title)}
      onClose={close}
      size={Math.min(480, window.innerWidth)}
      footer={
        <Button type="primary" block loading={busy} onClick={() => form.submit()}>
          {t('提交')}
        </Button>
      }
    >
      {order.hint !== undefined && <Alert type="info" showIcon title={t(order.hint)} style={{ marginBottom: 12 }} />}
      {kept && <Alert type="info" title={t('已恢复上次未提交的内容')} style={{ marginBottom: 12 }} />}
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 12 }} />}
      <Form<Values>
        form={form}
        layout="vertical"
        disabled={busy}
        initialValues={{ ...initial, ...kept }}
        onFinish={(values) => void submit(values)}
        onValuesChange={(_, values) => keepDraft(url, values)}
      >
        <FormProject value={project}>
          <OrderInputs fields={fields} />
        </FormProject>
      </Form>
    </Drawer>
  );
}

/** The project that the form is about: given by the page, or chosen in the form. */
function useProjectOf(form: FormInstance<Values>, given: Values): string {
  const asked: unknown = Form.useWatch('projectCode', form);
  const named: unknown = Form.useWatch('projectId', form);
  const project = asked ?? named ?? given['projectCode'] ?? given['projectId'];
  return typeof project === 'string' ? project : '';
}

/** `items.0.title` → the field of that path; what no field shows stays in the sentence above. */
function fieldErrors({ errors }: ProblemError, fields: FieldTable): { name: (string | number)[]; errors: string[] }[] {
  return errors
    .map(({ field, text }) => ({ path: field.split('.'), text }))
    .filter(({ path }) => fields[path[0] ?? ''] !== undefined)
    .map(({ path, text }) => ({
      name: path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      errors: [text.replace(path.at(-1) ?? '', labelOf(fields, path))],
    }));
}

function labelOf(fields: FieldTable, path: readonly string[]): string {
  const [first = '', ...rest] = path.filter((part) => !/^\d+$/.test(part));
  const field = fields[first];
  return rest.length > 0 && field?.fields ? labelOf(field.fields, rest) : (field?.label ?? '');
}
