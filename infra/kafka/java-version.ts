/** The major version in what `java -version` prints (`"17.0.15"` is 17, `"1.8.0_402"` is 8); undefined when there is none. */
export function javaMajor(printed: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(printed)?.[1];
  return found === undefined ? undefined : Number(found);
}
