import type { Fields, FieldTable } from './order-field.js';

type Verb = 'post' | 'put';

/** Paths of a service that take an order by that verb. */
type PathsTaking<Paths, V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends Record<V, object> ? P : never;
}[keyof Paths] &
  string;

type BodyOf<Paths, P extends keyof Paths, V extends Verb> = Paths[P] extends {
  [K in V]: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : unknown;

type NamesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What an officer may order on a page: where it goes, how its form looks, whose business it is. */
export interface Order<Names extends string = string> {
  readonly url: (params: Readonly<Record<Names, string>>) => string;
  readonly verb: Verb;
  readonly service: string;
  readonly title: string;
  readonly fields: FieldTable;
  /** Roles that see the button; the server decides all the same. */
  readonly roles?: readonly string[];
  /** A sentence above the form. */
  readonly hint?: string;
  readonly danger?: boolean;
}

interface Form<Body> {
  readonly title: string;
  readonly fields: Fields<Body>;
  readonly roles?: readonly string[];
  readonly hint?: string;
  readonly danger?: boolean;
}

/** Declares orders of a service; a path or a field that the service does not know does not compile. */
export function ordersOf<Paths>(service: string) {
  return function order<V extends Verb, P extends PathsTaking<Paths, V>>(
    verb: V,
    path: P,
    form: Form<BodyOf<Paths, P, V>>,
  ): Order<NamesIn<P>> {
    return {
      ...form,
      fields: form.fields,
      verb,
      service,
      url: (params) =>
        `/${service}${path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent((params as Readonly<Record<string, string>>)[name] ?? ''),
        )}`,
    };
  };
}
