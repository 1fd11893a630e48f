import type { Classification } from '#kernel/envelope.js';

/** What a contract says of itself. */
export interface ContractMeta {
  /** `<service>.<kebab-name>.v<n>` */
  readonly name: string;
  readonly level: Classification['level'];
  /** Chinese label for the event catalogue. */
  readonly label: string;
}

type Contract = abstract new () => object;

const registry = new Map<string, ContractMeta & { readonly body: Contract }>();

/** Declares a class as a published event: versioned, documented, validated. A changed shape is a new version file. */
export function Published(name: string, meta: Omit<ContractMeta, 'name'>): ClassDecorator {
  if (!/^[a-z-]+\.[a-z-]+\.v\d+$/.test(name))
    throw new Error(`"${name}" is no contract name: <service>.<kebab-name>.v<n>`);
  return (target) => {
    if (registry.has(name)) throw new Error(`contract ${name} is declared twice`);
    registry.set(name, { name, ...meta, body: target as unknown as Contract });
  };
}

/** Every contract whose file has been loaded. */
export function contracts(): ReadonlyMap<string, ContractMeta & { readonly body: Contract }> {
  return registry;
}

/** The name under which a contract class travels. @throws Error for a class without @Published */
export function contractName(body: abstract new () => object): string {
  for (const contract of registry.values()) if (contract.body === body) return contract.name;
  throw new Error(`${body.name} is not declared with @Published`);
}
