/** The other services' records have their own forms: what isn't there, or isn't of the kind, is passed over. */
export interface Body {
  text(name: string): string | undefined;
  /** A whole number. */
  count(name: string): number | undefined;
  /** The body in a field; an empty one where there is none. */
  inside(name: string): Body;
}

export function bodyOf(data: object): Body {
  const fields = data as Readonly<Record<string, unknown>>;
  return {
    text: (name) => (typeof fields[name] === 'string' ? fields[name] : undefined),
    count: (name) => (Number.isSafeInteger(fields[name]) ? (fields[name] as number) : undefined),
    inside: (name) => bodyOf(typeof fields[name] === 'object' && fields[name] !== null ? fields[name] : {}),
  };
}
