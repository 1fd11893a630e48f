/** `npm run clients`: writes `apps/<service>/ui/generated/api.d.ts` of every service from the built routes. */
import 'reflect-metadata';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientOf } from './client-of.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { serviceFolders, sharedSlices } = await import('../dist/apps/anju/src/services.js');
const { discover } = await import('../dist/libs/agency/src/discover.js');
const { apiDocument } = await import('../dist/libs/agency/src/openapi.js');

for (const { service, folder } of await serviceFolders()) {
  if (!existsSync(join(folder, 'access.js'))) continue; // without it nobody may use any route
  const client = await clientOf(await apiDocument(await discover(folder, sharedSlices())));
  const target = join(root, 'apps', service, 'ui', 'generated');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'api.d.ts'), client);
  console.log(`apps/${service}/ui/generated/api.d.ts`);
}
