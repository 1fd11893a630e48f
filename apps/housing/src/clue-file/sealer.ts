/** A content that only the circle of its clue can read. */
export interface Sealed {
  readonly sealed: string;
  readonly contentHash: string;
}

/** Makes a content unreadable before a rule or a record sees it. */
export interface Sealer {
  seal(content: string, clueNo: string): Promise<Sealed>;
  /** For who may read: drafter, second officer and head, until the clue is with the police. */
  open(sealed: string, clueNo: string): Promise<string>;
}
