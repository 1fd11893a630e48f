/** Money is an integer of 分; the screen shows 万元 with two decimals. */
export type Fen = number;

const FEN_PER_WAN = 1_000_000;

/** 4,012 万元 → 4,012,000,000 分, exactly: decimal text, never a float. */
export function fenFromWan(text: string): Fen | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (!whole) return undefined;
  const fen = Number(whole) * FEN_PER_WAN + Number(fraction.padEnd(6, '0'));
  return Number.isSafeInteger(fen) ? (sign ? -fen : fen) : undefined;
}

export function wan(fen: Fen): string {
  return (fen / FEN_PER_WAN).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
