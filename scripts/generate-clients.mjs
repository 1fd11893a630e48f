/** `npm run clients`: writes `ui/generated/api.d.ts` of every service, and of what all services share, from the built routes. */
import 'reflect-metadata';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientOf, sharedOf } from './client-of.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { serviceFolders, sharedSlices } = await import('../dist/apps/anju/src/services.js');
const { discover } = await import('../dist/libs/agency/src/discover.js');
const { apiDocument } = await import('../dist/libs/agency/src/openapi.js');

const documents = new Map();
for (const { service, folder } of await serviceFolders()) {
  if (!existsSync(join(folder, 'access.js'))) continue; // without it nobody may use any route
  const document = await apiDocument(await discover(folder, sharedSlices()));
  documents.set(join('apps', service, 'ui'), document);
  documents.set(join('libs', 'ui', 'src'), sharedOf(document));
}
for (const [pages, document] of documents) {
  const target = join(root, pages, 'generated');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'api.d.ts'), await clientOf(document));
  console.log(join(pages, 'generated', 'api.d.ts'));
}
