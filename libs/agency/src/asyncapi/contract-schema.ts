import { contracts } from '#contracts/published.js';
import { schemasOf, type Converters, type SchemaObject } from '#http/openapi/schemas.js';
import type { Schema } from './breaches.js';

type Contract = abstract new () => object;

/** `@IsDay` is the house's own: YYYY-MM-DD. */
const HOUSE: Converters = { isDay: { type: 'string', format: 'date' } };

/** Schemas of contracts and of what they nest, by class name. */
export function contractSchemas(bodies: readonly Contract[]): Record<string, SchemaObject> {
  return schemasOf(bodies, HOUSE);
}

/** Every contract that is loaded, by name: its schema in one piece, whatever its classes are called, and its label. */
export function promises(): Map<string, Schema> {
  return new Map(
    [...contracts()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { body, level }]) => {
        const schemas = contractSchemas([body]);
        const schema = inOnePiece(schemas[body.name], schemas) as Schema;
        return [name, { $id: name, 'x-label': level, ...schema }];
      }),
  );
}

/** References replaced by what they lead to; contracts do not nest themselves. */
function inOnePiece(value: unknown, schemas: Record<string, SchemaObject>): unknown {
  if (Array.isArray(value)) return value.map((item) => inOnePiece(item, schemas));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return inOnePiece(schemas[String(value.$ref).split('/').at(-1) ?? ''], schemas);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inOnePiece(item, schemas)]));
}
