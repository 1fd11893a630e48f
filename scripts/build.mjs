/**
 * Builds what has changed since the last build: `dist/` from the TypeScript sources, and the pages where there are any.
 * Each part keeps a stamp of its sources (path, size, time of change); it is written last, so a build that was cut
 * short is done again.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const settings = ['package.json', 'package-lock.json'];
const isPage = (file) => /^apps[/\\][^/\\]+[/\\]ui[/\\]|^libs[/\\]ui[/\\]/.test(file);
const isTest = (file) => /spec\.tsx?$|[/\\]test[/\\]/.test(file);

const parts = [
  {
    name: 'server',
    outputs: ['apps', 'libs', 'infra'],
    sources: () => [...below('apps', 'libs', 'infra').filter((file) => !isPage(file) && !isTest(file)), '.swcrc'],
    build: () =>
      run('@swc/cli/bin/swc.js', [...present('apps', 'libs', 'infra'), '-d', 'dist', '-D', '-q', '--ignore', ignored]),
  },
  {
    name: 'pages',
    outputs: ['ui'],
    sources: () => [
      ...below('apps', 'libs').filter((file) => !isTest(file)),
      ...present('vite.config.ts', 'tsconfig.json'),
    ],
    isThere: () => existsSync('vite.config.ts') && below('apps').some(isPage),
    build: () => run('vite/bin/vite.js', ['build', '--logLevel', 'warn']),
  },
  {
    name: 'bench',
    outputs: ['bench'],
    sources: () => [...below('bench'), '.swcrc'],
    isThere: () => asked.includes('bench'), // measures the program, is no part of it
    build: () => run('@swc/cli/bin/swc.js', ['bench', '-d', 'dist', '-D', '-q', '--ignore', ignored]),
  },
];
const ignored = ['**/*spec.ts', '**/*spec.tsx', '**/test/**', 'apps/*/ui/**', 'libs/ui/**', '**/*.md'].join(',');

const asked = process.argv.slice(2); // names of parts; all when none is named

process.chdir(root);
for (const part of parts) {
  if (asked.length > 0 && !asked.includes(part.name)) continue;
  if (part.isThere?.() ?? true) bring(part);
}

function bring({ name, outputs, sources, build }) {
  const stampFile = join('dist', `.${name}.stamp`);
  const stamp = stampOf([...sources(), ...present(...settings)]);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  rmSync(stampFile, { force: true });
  for (const output of outputs) rmSync(join('dist', output), { recursive: true, force: true });
  build();
  mkdirSync('dist', { recursive: true });
  writeFileSync(stampFile, stamp);
}

function run(tool, args) {
  // the same pages whoever asks: under a test runner the component library gives every dialog one id
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, error } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
    stdio: 'inherit',
    env,
  });
  if (status === 0) return;
  console.error(`构建失败 / the build failed: ${tool} ${error?.message ?? ''}`);
  process.exit(1);
}

function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function below(...folders) {
  return present(...folders).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

function present(...names) {
  return names.filter((name) => existsSync(name));
}
