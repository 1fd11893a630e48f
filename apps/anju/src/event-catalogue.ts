import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { asyncApi } from '#agency/asyncapi/document.js';
import type { AgencyManifest } from '#agency/define-agency.js';
import { defaultExport } from '#agency/scan.js';
import { serviceFolders } from './services.js';

/** The AsyncAPI document of all services of the tree, whichever of them run in this process. */
export async function eventCatalogue(): Promise<object> {
  const manifests: AgencyManifest[] = [];
  for (const { folder } of await serviceFolders()) manifests.push(await defaultExport(folder, 'agency'));
  return asyncApi(manifests);
}

/** Answers with a document that does not change while the process runs. */
export function servesDocument(document: object): RequestHandler {
  const text = JSON.stringify(document);
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  return (_request, response) => {
    response.set({ ETag: etag, 'Cache-Control': 'no-cache' }).type('application/json').send(text);
  };
}
