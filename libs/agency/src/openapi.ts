import type { RequestHandler } from 'express';
import type { AgencyParts } from './discover.js';

/** Answers `GET /api/openapi.json`; the document is made when it is first asked for, since its library is heavy. */
export function describeApi({ manifest, controllers }: AgencyParts): RequestHandler {
  let document: Promise<object> | undefined;
  return (_request, response, next) => {
    document ??= documentOf(manifest.title, manifest.service, controllers);
    document.then((known) => response.json(known), next);
  };
}

async function documentOf(title: string, service: string, controllers: AgencyParts['controllers']): Promise<object> {
  const [{ openApi }, { routesOf }] = await Promise.all([
    import('#http/openapi/document.js'),
    import('#http/openapi/routes.js'),
  ]);
  return openApi(title, service, routesOf(controllers));
}
