/**
 * `npm run new:agency -- water`: a new service that builds, boots and is audited, as a new folder of apps/.
 * Nothing that exists is changed. Its first aggregate is an example to be renamed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = join(root, 'scripts', 'templates', 'agency');
const [service, into = join(root, 'apps')] = process.argv.slice(2);

if (!service || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(service) || service.length > 40) {
  fail('usage: npm run new:agency -- <service>, in lower-case letters, digits and hyphens');
}
const folder = join(into, service);
if (existsSync(folder)) fail(`${folder} exists already`);

for (const file of readdirSync(templates, { recursive: true }).map(String)) {
  if (!file.endsWith('.template')) continue;
  const target = join(folder, file.slice(0, -'.template'.length));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, readFileSync(join(templates, file), 'utf8').replaceAll('{{service}}', service));
}
console.log(`apps/${service} is there. Next: rename its aggregate, give its accounts a role, fill README.md.`);

function fail(message) {
  console.error(message);
  process.exit(2);
}
