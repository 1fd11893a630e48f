import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const ROOT = join(import.meta.dirname, '../..');
const PLANTED = join(import.meta.dirname, 'planted');

interface RuleSet {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: { readonly enhancedResolveOptions: object };
}

const PLANTS = [
  'apps-never-import-apps: apps/finance/src/loan/asks-housing.handler.ts → apps/housing/src/claim/claim.ts',
  'everything-resolves: libs/http/src/leads-nowhere-by-alias.ts → #kernel/missing.js',
  'everything-resolves: libs/http/src/leads-nowhere.ts → ./missing.js',
  'generated-clients-give-types-only: apps/finance/ui/runs-the-client.page.tsx → apps/finance/ui/generated/finance.ts',
  'help-for-specs-stays-in-specs: libs/http/src/uses-a-fake.ts → libs/testing/src/fakes.ts',
  'kernel-and-contracts-stand-alone: libs/contracts/src/asks-the-database.ts → pg',
  'kernel-and-contracts-stand-alone: libs/kernel/src/reads-the-feed.ts → libs/messaging/src/feed.ts',
  'libs-never-import-apps: libs/event-store/src/asks-housing.ts → apps/housing/src/claim/claim.ts',
  'no-circles: libs/http/src/circle-a.ts → libs/http/src/circle-b.ts',
  'pages-never-import-server-code: apps/finance/ui/asks-the-server.page.tsx → apps/finance/src/loan/loan.handler.ts',
  'pages-run-in-a-browser: apps/finance/ui/reads-the-disk.page.tsx → fs',
  'pure-files-import-pure-files: apps/finance/src/loan/asks-the-database.ts → pg',
  'pure-files-import-pure-files: apps/finance/src/loan/asks-the-store.ts → libs/event-store/src/event-store.ts',
  'pure-files-import-pure-files: apps/finance/src/loan/calls-a-handler.ts → apps/finance/src/loan/loan.handler.ts',
  'pure-files-import-pure-files: apps/finance/src/loan/reads-the-disk.ts → fs',
  'pure-files-import-pure-files: apps/finance/src/loan/uses-nest.ts → @nestjs/common',
  'pure-files-take-only-types-of-projections: apps/finance/src/loan/declares-a-projection.ts → libs/projections/src/projection.ts',
  'server-code-never-imports-pages: libs/http/src/renders-a-page.ts → libs/ui/src/table.tsx',
  'server-code-runs-without-dev-dependencies: libs/http/src/uses-a-dev-dependency.ts → fast-check',
  'services-leave-http-to-libraries: apps/finance/src/loan/serves-itself.controller.ts → express',
  'what-pure-files-import-is-pure: libs/deadlines/src/due.ts → libs/event-store/src/event-store.ts',
  'what-pure-files-import-is-pure: libs/messaging/src/reaction.ts → crypto',
];

interface RuleSet {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: { readonly enhancedResolveOptions: object };
}

/** Every broken rule as `rule: from → to`, sorted, and how many files were looked at. */
async function cruised(baseDir: string): Promise<{ violations: string[]; files: number }> {
  const { forbidden, options } = await rules();
  const folders = ['apps', 'bench', 'libs', 'infra', 'test'].filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden } } as Parameters<typeof cruise>[1],
    options.enhancedResolveOptions,
  );
  const { summary, modules } = output as ICruiseResult;
  return {
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${short(to)}`).sort(),
    files: modules.filter(({ source }) => /^(apps|libs|infra)\//.test(source)).length,
  };
}

/** `../node_modules/@nestjs/common/index.js` → `@nestjs/common` */
function short(path: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

async function rules(): Promise<RuleSet> {
  const file = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as { default: RuleSet };
  return file.default;
}

function aliases(folder: string): Record<string, unknown> {
  const { imports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return imports as Record<string, unknown>;
}

describe('the boundaries', () => {
  it('hold in the real tree', async () => {
    const { violations, files } = await cruised(ROOT);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(20);
  });
  it('catch every planted violation and nothing beside', async () =>
    expect((await cruised(PLANTED)).violations).toEqual(PLANTS));
  it('have a planted violation for each rule', async () =>
    expect([...new Set(PLANTS.map((plant) => plant.split(':')[0]))].sort()).toEqual(
      (await rules()).forbidden.map(({ name }) => name).sort(),
    ));
  it('are tried in a planted tree with the aliases of the real one', () =>
    expect(aliases(ROOT)).toMatchObject(aliases(PLANTED)));
});
