import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '#agency/asyncapi/breaches.js';
import { promises } from '#agency/asyncapi/contract-schema.js';
import { lookAt, textOf } from '#agency/asyncapi/kept-promises.js';
import { exportsBelow } from '#agency/scan.js';
import { contracts } from '#contracts/published.js';
import { contractsFolder } from '../../apps/anju/src/services.js';

const FOLDER = join(import.meta.dirname, 'published');
const SCRIPT = join(import.meta.dirname, '../../scripts/keep-contracts.mjs');
const COMMAND = 'npm run contracts';

/** The kept schema of each contract, by its name. */
function keptIn(folder: string): Map<string, Schema> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema,
    ]),
  );
}

let kept: Map<string, Schema>;
let today: Map<string, Schema>;
beforeAll(async () => {
  await exportsBelow(contractsFolder(), () => true);
  kept = keptIn(FOLDER);
  today = promises();
});

describe('the contracts', () => {
  it('are what they were promised to be', () => expect(lookAt(kept, today).broken).toEqual([]));
  it(`are all kept as they are today (else: ${COMMAND})`, () =>
    expect(lookAt(kept, today).unkept.map((name) => `${name} is not kept as it is: ${COMMAND}`)).toEqual([]));
  it('have each a file of their own, with their name and label in it', () => {
    expect([...kept.keys()].sort()).toEqual([...contracts().keys()].sort());
    for (const [name, schema] of kept) {
      const label = contracts().get(name)?.level;
      expect(schema).toMatchObject({ $id: name, 'x-label': label, type: 'object' });
    }
  });
  it('lie there with sorted keys', () => {
    for (const schema of kept.values()) expect(JSON.stringify(schema, null, 2)).toBe(textOf(schema));
  });
  it('promise something of each field', () => {
    for (const [name, { properties }] of kept)
      for (const [field, schema] of Object.entries(properties as Record<string, Schema>))
        expect({ name, field, type: schema.type }).toEqual({ name, field, type: expect.any(String) });
  });
});

describe(COMMAND, () => {
  it('keeps what is new, and overwrites nothing that is broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anju-contracts-'));
    const keep = () => spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
    try {
      const first = keep();
      expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
      expect([...keptIn(folder)].map(([name, schema]) => [name, textOf(schema)])).toEqual(
        [...today].map(([name, schema]) => [name, textOf(schema)]),
      );
      const file = join(folder, 'housing.ledger-entered.v1.json');
      const promised = readFileSync(file, 'utf8').replaceAll('"enteredOn"', '"enteredAt"');
      writeFileSync(file, promised);
      rmSync(join(folder, 'housing.delivery-claimed.v1.json'));
      const second = keep();
      expect(second.status).toBe(1);
      expect(second.stderr).toContain('housing.ledger-entered.v1: field "enteredAt" was removed or renamed');
      expect(readFileSync(file, 'utf8')).toBe(promised);
      expect(readdirSync(folder)).not.toContain('housing.delivery-claimed.v1.json');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
