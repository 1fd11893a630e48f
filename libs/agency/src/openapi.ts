import type { RequestHandler } from 'express';
import type { AgencyParts } from './discover.js';

/** Answers `GET /api/openapi.json`; the document is made when it is first asked for, since its library is heavy. */
export function describeApi(parts: AgencyParts): RequestHandler {
  let document: Promise<object> | undefined;
  return (_request, response, next) => {
    document ??= apiDocument(parts);
    document.then((known) => response.json(known), next);
  };
}

/** The OpenAPI document of a service, from its controllers alone. */
export async function apiDocument({ manifest, controllers }: AgencyParts): Promise<object> {
  const [{ openApi }, { routesOf }] = await Promise.all([
    import('#http/openapi/document.js'),
    import('#http/openapi/routes.js'),
  ]);
  return openApi(manifest.title, manifest.service, routesOf(controllers));
}
