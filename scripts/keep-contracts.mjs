/**
 * `npm run contracts`: keeps the JSON Schema of every contract in test/contracts/published. What was kept is a promise:
 * a file is written anew only if it gains optional fields; a contract that breaks its promise is refused.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import 'reflect-metadata';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'test/contracts/published');
const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { contractsFolder } = await import('../dist/apps/anju/src/services.js');
const { exportsBelow } = await import('../dist/libs/agency/src/scan.js');
const { promises } = await import('../dist/libs/agency/src/asyncapi/contract-schema.js');
const { lookAt, textOf } = await import('../dist/libs/agency/src/asyncapi/kept-promises.js');

await exportsBelow(contractsFolder(), () => true);
const today = promises();
const kept = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
);
const { broken, unkept } = lookAt(kept, today);
if (broken.length > 0) {
  for (const sentence of broken) console.error(sentence);
  console.error('Nothing was written.');
  process.exit(1);
}
const settings = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));
for (const name of unkept) {
  writeFileSync(join(folder, `${name}.json`), await format(textOf(today.get(name)), { ...settings, parser: 'json' }));
  console.log(`kept ${name}`);
}
console.log(`${today.size} contracts are kept`);
