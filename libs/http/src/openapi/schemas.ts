import { createRequire } from 'node:module';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

/** A JSON Schema as OpenAPI 3 takes it. */
export type SchemaObject = ReturnType<typeof targetConstructorToSchema>;

type View = abstract new () => object;

interface TransformerStorage {
  findTypeMetadata(target: View, property: string): { typeFunction?: () => View } | undefined;
}

// the library keeps what @Type said in a module that it does not export
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: TransformerStorage;
};

/** JSON Schema of one class, from its validation decorators. */
export function schemaOf(view: View): SchemaObject {
  return targetConstructorToSchema(view, {
    refPointerPrefix: '#/components/schemas/',
    classTransformerMetadataStorage: defaultMetadataStorage as never,
  });
}

/** Schemas of the classes and of all that they nest, by class name. */
export function schemasOf(views: readonly View[]): Record<string, SchemaObject> {
  const found: Record<string, SchemaObject> = {};
  const waiting = [...views];
  for (let view = waiting.pop(); view; view = waiting.pop()) {
    if (view.name in found) continue;
    const schema = schemaOf(view);
    found[view.name] = schema;
    for (const property of Object.keys(schema.properties ?? {})) {
      const nested = defaultMetadataStorage.findTypeMetadata(view, property)?.typeFunction?.();
      if (nested && !PLAIN.has(nested)) waiting.push(nested);
    }
  }
  return found;
}

const PLAIN: ReadonlySet<unknown> = new Set([Number, String, Boolean, Date, Object, Array]);
