const SIGNATURE = 19; // bytes before the rows: 11 of magic, 4 of flags, 4 for the length of an extension
const TRAILER = -1;

/** Where the rows of a binary copy begin; undefined until enough of it has come. */
export function begin(data: Buffer): number | undefined {
  if (data.length < SIGNATURE) return undefined;
  const offset = SIGNATURE + data.readInt32BE(SIGNATURE - 4);
  return data.length < offset ? undefined : offset;
}

/** Whether the copy says there that it is whole. */
export function endsAt(data: Buffer, offset: number): boolean {
  return data.length - offset >= 2 && data.readInt16BE(offset) === TRAILER;
}
