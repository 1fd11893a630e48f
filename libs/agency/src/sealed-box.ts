import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
    const key = Buffer.from((await keyIn(keyFile)).trim(), 'base64');
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

/** Two services may start at once: the file appears whole or not at all, and the first one stays. */
async function keyIn(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(unlessAbsent);
  if (known !== undefined) return known;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 });
  await link(draft, file).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(file, 'utf8');
}

function unlessAbsent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
