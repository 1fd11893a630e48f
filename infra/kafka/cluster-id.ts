/** Sixteen bytes as Kafka writes a cluster's id; it never begins with `-`, which its tools would take for an option. */
export function clusterId(bytes: Buffer): string {
  return Buffer.concat([Buffer.from([bytes.readUInt8(0) & 0x7f]), bytes.subarray(1)]).toString('base64url');
}
