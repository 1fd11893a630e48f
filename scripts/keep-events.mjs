/**
 * `npm run golden [-- SPEC…]`: adds to test/contracts/golden a whole record of every event, version and choice of
 * fields that is not there yet; what is there stays as it is. The records are what the specs store: the demo's story
 * and the services' own specs, or the specs named (a new event: those of its command). Where a spec stores nothing,
 * the facts that its rule decides are stored for it, as the platform would.
 */
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const golden = join(root, 'test/contracts/golden');
const asked = process.argv.slice(2);
const specs =
  asked.length > 0 ? asked : ['test/journeys/story.spec.ts', 'apps', 'libs/agency', 'test/contracts/rare-events'];

run('scripts/build.mjs', ['server']);
const { discover } = await import('../dist/libs/agency/src/discover.js');
const { serviceFolders, sharedSlices } = await import('../dist/apps/anju/src/services.js');
const { asCommand } = await import('../dist/libs/event-store/src/command-context.js');
const { EventStore } = await import('../dist/libs/event-store/src/event-store.js');
const { MemoryEventLog } = await import('../dist/libs/event-store/src/memory/memory-event-log.js');
const { goldenOf, keepTexts, typeAndVersion } = await import('../dist/libs/testing/src/golden-records.js');
const { HandClock } = await import('../dist/libs/testing/src/hand-clock.js');

const scratch = mkdtempSync(join(tmpdir(), 'anju-golden-'));
const file = join(scratch, 'seen.jsonl');
writeFileSync(file, '');
try {
  run('node_modules/jest/bin/jest.js', ['--silent', ...specs], {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    ANJU_GOLDEN_SEEN: file,
  });
  const seen = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
  for (const { service, folder } of await serviceFolders()) {
    const stored = seen.filter((one) => one.service === service).map(({ text }) => text);
    const { upcasters } = await discover(folder, sharedSlices());
    const streams = streamsOf(service);
    const decided = seen.filter((one) => streams.has(one.aggregate?.stream)); // a spec may make up an aggregate
    let added = keepTexts(golden, service, stored);
    added = [...added, ...keepTexts(golden, service, await storedFor(service, decided, upcasters))];
    for (const form of added) console.log(`kept ${form}`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}

/** Streams of the service's aggregates, and of those that all services share, as the sources declare them. */
function streamsOf(service) {
  const texts = [`apps/${service}/src`, 'libs/agency/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const declared = texts.flatMap((text) => [...text.matchAll(/stream: ['`]([^'`]+)['`]/g)].map(([, name]) => name));
  return new Set(
    declared.map((name) => name.replace('${service}', service)).filter((name) => name.startsWith(`${service}.`)),
  );
}

/** Records of the facts whose type and version nobody has stored. */
async function storedFor(service, decided, upcasters) {
  const kept = new Set(goldenOf(golden, service).map((text) => typeAndVersion(JSON.parse(text))));
  const log = new MemoryEventLog(new HandClock('2027-12-31T09:00:00.000Z'));
  const store = new EventStore(log, upcasters);
  const actor = { userId: 'u-0001', name: '王工', post: '科员', agency: 'housing-bureau' };
  for (const [index, { aggregate, event }] of decided.entries()) {
    const id = `golden-${index}`;
    const context = { commandId: id, correlationId: id, causationId: id, bodyHash: id };
    const folds = { ...aggregate, initial: {}, evolve: (state) => state };
    await asCommand({ ...context, actor }, () => store.decide(folds, id, () => [event]));
  }
  const texts = (await log.readTexts(0, decided.length)).map(({ text }) => text);
  return texts.filter((text) => !kept.has(typeAndVersion(JSON.parse(text))));
}

function run(tool, args, env = process.env) {
  const { status } = spawnSync(process.execPath, [join(root, tool), ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(1);
}
