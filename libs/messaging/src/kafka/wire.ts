import type { IHeaders } from 'kafkajs';
import type { ChannelOf } from '../transport.js';
import { cloudEventIn, fromCloudEvent, toCloudEvent, type Placed } from './cloud-event.js';
import type { KeyRing } from './key-ring.js';
import { isForReceiversOnly, opened, sealed } from './sealing.js';
import { isProven, signedTogether } from './signed-together.js';
import { isSignedBy, signatureOf, type PublicKeys, type WireKeys } from './wire-keys.js';

const CONTENT_TYPE = 'application/cloudevents+json; charset=utf-8';
const MOST_BYTES = 8 * 1024 * 1024;

/** A message as it lies in a topic. */
export interface Carried {
  readonly value: Buffer | null;
  readonly headers?: IHeaders | undefined;
}

/** What the message says is not what it may say, or nobody who may say it did. */
export class NotAnEntry extends Error {
  override readonly name = 'NotAnEntry';
}

export interface SignedMessage {
  readonly value: Buffer;
  readonly headers: Record<string, string>;
}

/** A signed message of a service. */
export function signedMessage(value: object, keys: WireKeys): SignedMessage {
  const bytes = Buffer.from(JSON.stringify(value));
  return { value: bytes, headers: { ...named(keys), 'anju-signature': signatureOf(bytes, keys) } };
}

/** The same for many at once, in their order: a signature for every few of them. */
export function signedMessages(values: readonly Buffer[], keys: WireKeys): SignedMessage[] {
  const proofs = signedTogether(values, keys);
  return values.map((value, index) => {
    const { signature = '', path = '' } = proofs[index] ?? {};
    return { value, headers: { ...named(keys), 'anju-signature': signature, 'anju-path': path } };
  });
}

function named({ keyId }: WireKeys): Record<string, string> {
  return { 'content-type': CONTENT_TYPE, 'anju-key': keyId };
}

/** The id of the key with which a message says it is signed. */
export function signingKeyId({ headers = {} }: Carried): string {
  return String(headers['anju-key'] ?? '');
}

/** The text of a message that the service signed. @throws NotAnEntry */
export function verifiedText(service: string, message: Carried, ring: KeyRing): string {
  const { value, headers = {} } = message;
  if (value === null || value.length > MOST_BYTES) throw new NotAnEntry(value ? '消息过大' : '消息为空');
  const keys = ring.find(service, signingKeyId(message));
  if (!keys) throw new NotAnEntry(`签名所用的公钥不是 ${service} 公布的`);
  const [signature, path] = [String(headers['anju-signature'] ?? ''), headers['anju-path']];
  // without a path the signature is of this message alone
  const signed =
    path === undefined ? isSignedBy(value, signature, keys) : isProven(value, { signature, path: String(path) }, keys);
  if (!signed) throw new NotAnEntry('签名与内容不符');
  return value.toString();
}

/** An entry as it will be signed; what is for named receivers only is sealed to them. */
export async function writtenEntry(placed: Placed, receivers: readonly PublicKeys[]): Promise<Buffer> {
  const event = toCloudEvent(placed);
  const sent = isForReceiversOnly(placed.entry.contract) ? await sealed(event, receivers) : event;
  return Buffer.from(JSON.stringify(sent));
}

/** @throws NotAnEntry with the reason, for whoever looks at what was put aside */
export async function readEntry(of: ChannelOf, message: Carried, ring: KeyRing, keys: WireKeys): Promise<Placed> {
  const text = verifiedText(of.service, message, ring);
  try {
    return fromCloudEvent(of, await opened(cloudEventIn(text), keys));
  } catch (error) {
    throw new NotAnEntry(error instanceof Error ? error.message : String(error));
  }
}

/** A message that could not be read, as a text to keep. */
export function keptText({ value, headers = {} }: Carried): string {
  const texts = Object.entries(headers).map(([name, header]) => [name, String(header ?? '')]);
  return JSON.stringify({ value: value?.toString('base64') ?? null, headers: Object.fromEntries(texts) as IHeaders });
}

export function carriedIn(kept: string): Carried {
  const { value, headers } = JSON.parse(kept) as { readonly value: string | null; readonly headers: IHeaders };
  return { value: value === null ? null : Buffer.from(value, 'base64'), headers };
}
