import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ServiceSettings } from '#agency/service-settings.js';

export interface SigningKey {
  readonly keyId: string;
  readonly key: KeyObject;
  /** SPKI PEM. */
  readonly publicKey: string;
}

/** The Ed25519 key under every session, in a file that only the service's user reads. */
@Injectable()
export class SessionKey {
  private loaded: Promise<SigningKey> | undefined;

  constructor(private readonly settings: ServiceSettings) {}

  get(): Promise<SigningKey> {
    return (this.loaded ??= load(join(this.settings.home, 'session-key.pem')));
  }
}

async function load(file: string): Promise<SigningKey> {
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return make(file);
    throw error;
  });
  const key = createPrivateKey(pem);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return { keyId: `session-${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`, key, publicKey };
}

/** Whole on disk before it has its name; if two processes make one, the first stays. */
async function make(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const partial = `${file}.${process.pid}`;
  const handle = await open(partial, 'w', 0o600);
  try {
    await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(partial, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(partial);
  return readFile(file, 'utf8');
}
