import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { secretFile } from './secret-file.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORM = 'v1.';

/**
 * Encrypts texts with the key of one file (AES-256-GCM). Who holds the file can read; nobody else can read or forge.
 * What a text is about is bound to it: a sealed text put in another's place does not open.
 */
export class SealedBox {
  private constructor(
    private readonly key: Buffer,
    private readonly hashing: Buffer,
  ) {}

  /** Opens the box of a key file, which is made when there is none. @throws Error for a file that holds no key */
  static async of(keyFile: string): Promise<SealedBox> {
    const key = Buffer.from((await secretFile(keyFile, newKey)).trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`${keyFile} holds no key of ${KEY_BYTES} bytes`);
    return new SealedBox(key, Buffer.from(hkdfSync('sha256', key, '', 'anju fingerprint', KEY_BYTES)));
  }

  seal(text: string, about: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, iv).setAAD(Buffer.from(about));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return FORM + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** @throws Error when the text was not sealed with this key, about this, or was altered */
  open(sealed: string, about: string): string {
    if (!sealed.startsWith(FORM)) throw new Error(`a sealed text begins with "${FORM}"`);
    const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
    const tagAt = IV_BYTES + TAG_BYTES;
    const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(IV_BYTES, tagAt));
    return Buffer.concat([decipher.update(bytes.subarray(tagAt)), decipher.final()]).toString('utf8');
  }

  /** The text, or undefined where `open` would fail. */
  opened(sealed: string, about: string): string | undefined {
    try {
      return this.open(sealed, about);
    } catch {
      return undefined;
    }
  }

  /** Equal for equal texts; without the key nobody can try out what a short text might be. Hex, 64 digits. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.hashing).update(text, 'utf8').digest('hex');
  }
}

/** The county's key for clues: one file beside the services' homes, for the services that may read clues. */
export function clueKeyFile({ home }: { readonly home: string }): string {
  return join(home, '..', '..', 'secrets', 'clue-key');
}

function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}
