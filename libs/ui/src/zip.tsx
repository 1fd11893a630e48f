const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const UTF8_NAMES = 0x0800;
const DOS_DAY = 0x21; // 1980-01-01, the first that the format knows

/** A ZIP archive of files that are stored as they are (APPNOTE 6.3, method 0). */
export function zipOf(files: readonly (readonly [name: string, text: string])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const about = [20, UTF8_NAMES, 0, 0, DOS_DAY];
    const sizes = [crc32(content), content.length, content.length];
    const local = record(0x04034b50, about, sizes, [name.length, 0]);
    directory.push(record(0x02014b50, [20, ...about], sizes, [name.length, 0, 0, 0, 0], [0, offset]), name);
    parts.push(local, name, content);
    offset += local.length + name.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [size, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** A signature, then words of 16 and numbers of 32 bits in turn, little end first. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array {
  const widths = groups.map((_, index) => (index % 2 === 0 ? 2 : 4));
  const bytes = new DataView(
    new ArrayBuffer(groups.reduce((sum, group, index) => sum + group.length * (widths[index] ?? 0), 4)),
  );
  bytes.setUint32(0, signature, true);
  let at = 4;
  for (const [index, group] of groups.entries()) {
    for (const value of group) {
      if (widths[index] === 2) bytes.setUint16(at, value, true);
      else bytes.setUint32(at, value, true);
      at += widths[index] ?? 0;
    }
  }
  return new Uint8Array(bytes.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
