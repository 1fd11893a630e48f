import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What lies in the vault: AES-256-GCM under a key of this row alone; the tag is the end of `sealed`. */
export interface Sealed {
  readonly salt: Buffer;
  readonly iv: Buffer;
  readonly sealed: Buffer;
}

const TAG = 16;

/** Seals a text so that it opens only with the vault's key, under the same matter number. */
export function seal(text: string, matterNo: string, vaultKey: Buffer): Sealed {
  const salt = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', rowKey(vaultKey, salt, matterNo), iv);
  cipher.setAAD(Buffer.from(matterNo));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { salt, iv, sealed: Buffer.concat([body, cipher.getAuthTag()]) };
}

/** @throws Error when the row was changed, moved to another matter, or sealed with another key */
export function unseal({ salt, iv, sealed }: Sealed, matterNo: string, vaultKey: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', rowKey(vaultKey, salt, matterNo), iv);
  decipher.setAAD(Buffer.from(matterNo));
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]).toString('utf8');
}

function rowKey(vaultKey: Buffer, salt: Buffer, matterNo: string): Buffer {
  return Buffer.from(hkdfSync('sha256', vaultKey, salt, `petition/identity/${matterNo}`, 32));
}
