import type { IHeaders, Message } from 'kafkajs';
import type { ChannelOf } from '../transport.js';
import { cloudEventIn, fromCloudEvent, toCloudEvent, type Placed } from './cloud-event.js';
import type { KeyRing } from './key-ring.js';
import { isForReceiversOnly, opened, sealed } from './sealing.js';
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

/** A signed message of a service. */
export function signedMessage(value: object, keys: WireKeys): { value: Buffer; headers: Record<string, string> } {
  const bytes = Buffer.from(JSON.stringify(value));
  const headers = { 'content-type': CONTENT_TYPE, 'anju-key': keys.keyId, 'anju-signature': signatureOf(bytes, keys) };
  return { value: bytes, headers };
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
  if (!isSignedBy(value, String(headers['anju-signature'] ?? ''), keys)) throw new NotAnEntry('签名与内容不符');
  return value.toString();
}

/** An entry on its way: signed by its publisher; what is for named receivers only is sealed to them. */
export async function writeEntry(
  placed: Placed,
  keys: WireKeys,
  receivers: readonly PublicKeys[],
): Promise<Message & { readonly key: string; readonly value: Buffer }> {
  const event = toCloudEvent(placed);
  const { contract, key } = placed.entry;
  const sent = isForReceiversOnly(contract) ? await sealed(event, receivers) : event;
  return { key, ...signedMessage(sent, keys) };
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
