import type { SchemaObject } from '#http/openapi/schemas.js';
import { FIELD_MEANINGS, type Meaning } from './field-meanings.data.js';

export type Schemas = Readonly<Record<string, SchemaObject>>;

const DAY = '2026-03-05';
const INSTANT = '2026-03-05T09:00:00+08:00';

/** Schemas by class name, each field with its meaning and an example. */
export function explained(schemas: Schemas): Record<string, SchemaObject> {
  const one = (name: string, schema: SchemaObject): SchemaObject => {
    const fields = fieldsOf(schema).map(([field, each]) => {
      const [description = ''] = meaningOf(name, field);
      return [field, { ...each, description, examples: [exampleOf(name, field, each, schemas)] }] as [
        string,
        SchemaObject,
      ];
    });
    return { ...schema, properties: Object.fromEntries(fields) };
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, one(name, schema)]));
}

/** A body of the class with every field that it may have. */
export function exampleBody(name: string, schemas: Schemas): object {
  const fields = fieldsOf(schemas[name] ?? {}).map(([field, each]) => [field, exampleOf(name, field, each, schemas)]);
  return Object.fromEntries(fields) as object;
}

function exampleOf(name: string, field: string, schema: SchemaObject, schemas: Schemas): unknown {
  if (schema.items) return [exampleOf(name, field, schema.items as SchemaObject, schemas)];
  const [, nested] = /\/(\w+)$/.exec((schema as { $ref?: string }).$ref ?? '') ?? [];
  if (nested !== undefined) return exampleBody(nested, schemas);
  if (schema.enum) return schema.enum[0] as unknown;
  if (schema.format === 'date') return DAY;
  return meaningOf(name, field)[1] ?? INSTANT;
}

function meaningOf(name: string, field: string): Meaning | readonly [] {
  return FIELD_MEANINGS[`${name}.${field}`] ?? FIELD_MEANINGS[field] ?? [];
}

function fieldsOf({ properties = {} }: SchemaObject): [string, SchemaObject][] {
  return Object.entries(properties) as [string, SchemaObject][];
}
