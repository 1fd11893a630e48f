import type { Express } from 'express';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** `METHOD /path` of every route that the application really answers, whoever registered it. */
export function routesOn(http: Express): string[] {
  const { stack } = http.router as unknown as { readonly stack: readonly Layer[] };
  return stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.entries(route.methods).flatMap(([method, on]) => (on ? [`${method.toUpperCase()} ${route.path}`] : [])),
  );
}
