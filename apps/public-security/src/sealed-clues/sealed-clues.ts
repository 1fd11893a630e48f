import { IsString } from 'class-validator';
import type { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import type { Fact } from '#messaging/fact.js';

/** What housing sealed to the police; kept from the inbox, in no event of this service. */
export class SealedClue {
  @IsString() readonly clueNo!: string;
  @IsString() readonly sealed!: string;
  @IsString() readonly attachmentsHash!: string;
}

/** The clue as the housing bureau wrote it. */
export class OpenedClue {
  @IsString() readonly clueNo!: string;
  @IsString() readonly content!: string;
}

export function project(row: SealedClue | undefined, { type, data }: Fact): SealedClue | undefined {
  if (type !== 'housing.clue-transferred.v1') return row;
  const { clueNo, sealed, attachmentsHash } = data as ClueTransferredV1;
  return { clueNo, sealed, attachmentsHash };
}
