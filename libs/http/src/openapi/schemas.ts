import { createRequire } from 'node:module';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

/** A JSON Schema as OpenAPI 3 takes it. */
export type SchemaObject = ReturnType<typeof targetConstructorToSchema>;

const REFERENCES = '#/components/schemas/';

type View = abstract new () => object;

interface TransformerStorage {
  findTypeMetadata(target: View, property: string): { typeFunction?: () => View } | undefined;
}

// the library keeps what @Type said in a module that it does not export
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: TransformerStorage;
};

/** What the schema says of a decorator that the library does not know, by the decorator's name. */
export type Converters = Readonly<Record<string, SchemaObject>>;

/** JSON Schema of one class, from its validation decorators. */
export function schemaOf(view: View, converters: Converters = {}): SchemaObject {
  const schema = targetConstructorToSchema(view, {
    refPointerPrefix: REFERENCES,
    classTransformerMetadataStorage: defaultMetadataStorage as never,
    additionalConverters: converters,
  });
  const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, known(each)] as const);
  return { ...schema, ...(schema.properties ? { properties: Object.fromEntries(properties) } : {}) };
}

/** A map without a class of its own is said to be of class Object, which no document describes. */
function known<Schema extends object>(schema: Schema): Schema | SchemaObject {
  const isMap = '$ref' in schema && schema.$ref === `${REFERENCES}Object`;
  return isMap ? { type: 'object', additionalProperties: true } : schema;
}

/** Schemas of the classes and of all that they nest, by class name. @throws when two share a name */
export function schemasOf(views: readonly View[], converters: Converters = {}): Record<string, SchemaObject> {
  const found: Record<string, SchemaObject> = {};
  const seen = new Map<string, View>();
  const waiting = [...views];
  for (let view = waiting.pop(); view; view = waiting.pop()) {
    const namesake = seen.get(view.name);
    if (namesake === view) continue;
    if (namesake) throw new Error(`two classes are called ${view.name}: one of them would not be described`);
    seen.set(view.name, view);
    const schema = schemaOf(view, converters);
    found[view.name] = schema;
    for (const property of Object.keys(schema.properties ?? {})) {
      const nested = defaultMetadataStorage.findTypeMetadata(view, property)?.typeFunction?.();
      if (nested && !PLAIN.has(nested)) waiting.push(nested);
    }
  }
  return found;
}

const PLAIN: ReadonlySet<unknown> = new Set([Number, String, Boolean, Date, Object, Array]);
