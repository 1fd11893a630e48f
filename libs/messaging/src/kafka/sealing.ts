import { GeneralEncrypt, generalDecrypt, type GeneralJWE } from 'jose';
import { contracts } from '#contracts/published.js';
import { JSON_DATA, type CloudEvent } from './cloud-event.js';
import type { PublicKeys, WireKeys } from './wire-keys.js';

const JWE_DATA = 'application/jose+json';

/** Whether a contract's data are for named receivers only (L3): nobody else, the broker included, may read them. */
export function isForReceiversOnly(contract: string): boolean {
  return contracts().get(contract)?.level === 'L3';
}

/** The event with its data as a JWE (RFC 7516, general JSON), to be opened by any of the receivers. */
export async function sealed(event: CloudEvent, receivers: readonly PublicKeys[]): Promise<CloudEvent> {
  const encrypt = new GeneralEncrypt(Buffer.from(JSON.stringify(event.data)));
  encrypt.setProtectedHeader({ enc: 'A256GCM' }).setAdditionalAuthenticatedData(boundTo(event));
  for (const { keyId, sealing } of receivers) {
    encrypt.addRecipient(sealing).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: keyId });
  }
  return { ...event, datacontenttype: JWE_DATA, data: await encrypt.encrypt() };
}

/** The event with its data as they were before they were sealed. @throws Error when they were not sealed to these keys */
export async function opened(event: CloudEvent, { opening }: WireKeys): Promise<CloudEvent> {
  if (event.datacontenttype !== JWE_DATA) return event;
  const { plaintext, additionalAuthenticatedData } = await generalDecrypt(event.data as GeneralJWE, opening, {
    keyManagementAlgorithms: ['ECDH-ES+A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  }).catch(() => {
    throw new Error('密文不是加密给本单位的，或已被改动');
  });
  if (!Buffer.from(additionalAuthenticatedData ?? []).equals(boundTo(event))) throw new Error('密文属于另一条消息');
  return { ...event, datacontenttype: JSON_DATA, data: JSON.parse(Buffer.from(plaintext).toString()) as object };
}

/** What a sealed text is about is bound to it: put into another message, it does not open. */
function boundTo({ source, id, type }: CloudEvent): Buffer {
  return Buffer.from(`${source} ${id} ${type}`);
}
