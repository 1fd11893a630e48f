/** Of an AsyncAPI document, what the page shows. */
export interface Catalogue {
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly schemas: Readonly<Record<string, FieldSchema>>;
  };
}

interface Reference {
  readonly $ref: string;
}
interface Channel {
  readonly address: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly 'x-publisher': string;
  readonly 'x-readers': 'all' | readonly string[];
}
interface Operation {
  readonly action: string;
  readonly channel: Reference;
  readonly 'x-service': string;
}
interface Message {
  readonly title: string;
  readonly headers: Reference;
  readonly payload: Reference;
  readonly examples: readonly { readonly payload: object }[];
  readonly 'x-label': string;
}

/** JSON Schema of a field or a body. */
export interface FieldSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly oneOf?: readonly FieldSchema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One event on one channel. */
export interface CatalogueRow {
  /** `<channel> <contract>` */
  readonly key: string;
  readonly service: string;
  readonly channel: string;
  readonly readers: 'all' | readonly string[];
  /** Services that do receive the channel. */
  readonly receivers: readonly string[];
  readonly contract: string;
  readonly label: string;
  readonly level: string;
  readonly fields: readonly Field[];
  readonly headers: readonly Field[];
  readonly example: object;
  readonly schema: FieldSchema;
}

export interface Field {
  /** A field of a nested body as `cells[].bank`. */
  readonly path: string;
  readonly meaning: string;
  readonly form: string;
  readonly required: boolean;
  readonly example: string;
}

/** Every event of every channel, in the document's order. */
export function catalogueRows({ channels, operations, components }: Catalogue): CatalogueRow[] {
  const { messages, schemas } = components;
  return Object.values(channels).flatMap(({ address, messages: sent, ...channel }) =>
    Object.keys(sent).flatMap((contract) => {
      const message = messages[contract];
      if (!message) return [];
      const { title, payload, headers, examples } = message;
      return {
        ...{ key: `${address} ${contract}`, service: channel['x-publisher'], channel: address, contract, label: title },
        ...{ level: message['x-label'], readers: channel['x-readers'], example: examples[0]?.payload ?? {} },
        receivers: Object.values(operations)
          .filter(({ action, channel: of }) => action === 'receive' && of.$ref === `#/channels/${address}`)
          .map((operation) => operation['x-service']),
        ...{ fields: fieldsOf(payload, schemas), headers: fieldsOf(headers, schemas), schema: whole(payload, schemas) },
      };
    }),
  );
}

type Schemas = Catalogue['components']['schemas'];

function fieldsOf({ $ref }: Reference, schemas: Schemas, above = ''): Field[] {
  const { properties = {}, required = [] } = schemas[nameIn($ref)] ?? {};
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = above + name;
    const field = { path, meaning: schema.description ?? '', form: formOf(schema), required: required.includes(name) };
    const nested = schema.items?.$ref ?? schema.$ref;
    return [
      { ...field, example: nested === undefined ? textOf(schema.examples?.[0]) : '' },
      ...(nested === undefined ? [] : fieldsOf({ $ref: nested }, schemas, schema.items ? `${path}[].` : `${path}.`)),
    ];
  });
}

/** The schema with what it refers to in its place. */
function whole(schema: FieldSchema, schemas: Schemas): FieldSchema {
  const { $ref, ...own } = schema;
  if ($ref !== undefined) return whole(schemas[nameIn($ref)] ?? {}, schemas);
  const { properties, items } = own;
  const each = Object.entries(properties ?? {}).map(([name, field]) => [name, whole(field, schemas)] as const);
  return {
    ...own,
    ...(properties ? { properties: Object.fromEntries(each) } : {}),
    ...(items ? { items: whole(items, schemas) } : {}),
  };
}

function formOf({ type, format, enum: values, oneOf, items, pattern, ...limits }: FieldSchema): string {
  if (items) return `列表：${items.$ref === undefined ? formOf(items) : '对象'}`;
  if (values) return '代码';
  if (format === 'date') return '日期';
  if (oneOf) return '时间';
  if (type === 'boolean') return '是/否';
  if (type === 'number' || type === 'integer') return `整数${between(limits.minimum, limits.maximum)}`;
  if (pattern !== undefined || format !== undefined) return '编号';
  return `文字${between(limits.minLength, limits.maxLength)}`;
}

/** The largest whole number that a field can hold is no limit that anyone reads. */
function between(least?: number, most?: number): string {
  if (most === undefined || most === Number.MAX_SAFE_INTEGER) return least === undefined ? '' : ` ≥ ${least}`;
  return ` ${least ?? 0}–${most}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function nameIn(ref: string): string {
  return ref.split('/').at(-1) ?? '';
}
