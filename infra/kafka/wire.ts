/** The four requests of Kafka's protocol that tell whether a broker serves, in the oldest versions that Kafka 4 answers. */
export type Request = 'ApiVersions' | 'SaslHandshake' | 'SaslAuthenticate' | 'Metadata';

const keys: Readonly<Record<Request, { readonly key: number; readonly version: number }>> = {
  ApiVersions: { key: 18, version: 0 },
  SaslHandshake: { key: 17, version: 1 },
  SaslAuthenticate: { key: 36, version: 0 },
  Metadata: { key: 3, version: 1 },
};
const CLIENT = 'anju';

/** A request as it goes over the wire, its length before it. */
export function frame(request: Request, body: Buffer): Buffer {
  const { key, version } = keys[request];
  const head = Buffer.alloc(12);
  head.writeInt32BE(8 + 2 + CLIENT.length + body.length, 0);
  head.writeInt16BE(key, 4);
  head.writeInt16BE(version, 6);
  head.writeInt32BE(key, 8); // the answer repeats it
  return Buffer.concat([head, shortText(CLIENT), body]);
}

/** What each request says. */
export const bodies = {
  apiVersions: () => Buffer.alloc(0),
  saslHandshake: () => shortText('PLAIN'),
  saslAuthenticate: (user: string, password: string) => {
    const login = Buffer.from(`\0${user}\0${password}`, 'utf8');
    return Buffer.concat([int32(login.length), login]);
  },
  /** Asks for no topic: the brokers come with every answer. */
  metadata: () => int32(0),
};

/** The first whole answer in what has arrived; undefined while there is more to come. */
export function answerIn(arrived: Buffer): Buffer | undefined {
  if (arrived.length < 4) return undefined;
  const end = 4 + arrived.readInt32BE(0);
  return arrived.length < end ? undefined : arrived.subarray(4, end);
}

/** Whether it answers that request, of which we can read the rest. */
export function answers(answer: Buffer, request: Request): boolean {
  return answer.length >= 8 && answer.readInt32BE(0) === keys[request].key;
}

/** The error code of an answer to any request but Metadata; 0 is none. */
export function errorCode(answer: Buffer): number {
  return answer.readInt16BE(4);
}

/** How many brokers take requests, by an answer to Metadata. */
export function brokerCount(answer: Buffer): number {
  return answer.readInt32BE(4);
}

function shortText(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeInt16BE(Buffer.byteLength(text), 0);
  return Buffer.concat([length, Buffer.from(text, 'utf8')]);
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value, 0);
  return buffer;
}
