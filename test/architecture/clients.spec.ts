import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { discover } from '#agency/discover.js';
import { apiDocument } from '#agency/openapi.js';
import { serviceFolders, sharedSlices } from '../../apps/anju/src/services.js';

const ROOT = join(import.meta.dirname, '../..');

interface Generator {
  readonly clientOf: (document: object) => Promise<string>;
}

describe('the pages’ clients', () => {
  it('are those of the routes as they are (npm run clients writes them)', async () => {
    const { clientOf } = (await import(join(ROOT, 'scripts/client-of.mjs'))) as Generator;
    for (const { service, folder } of await serviceFolders()) {
      const written = readFileSync(join(ROOT, 'apps', service, 'ui/generated/api.d.ts'), 'utf8');
      const isCurrent = written === (await clientOf(await apiDocument(await discover(folder, sharedSlices()))));
      expect({ service, isCurrent }).toEqual({ service, isCurrent: true });
    }
  }, 120_000);
});
