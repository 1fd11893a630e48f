import { IsIn, Matches } from 'class-validator';
import { IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Whether a stored record leaves the service whole, or as a header with the hash of its data. */
export type RecordForm = 'verbatim' | 'header';

/** The stored record of a service verbatim, or its header with the hash of the body. To discipline only. */
@Published('platform.record.v1', { level: 'L2', label: '原始记录' })
export class RecordV1 {
  /** Canonical JSON: the stored text, or the header with `{sha256}` of the data's canonical JSON as `data`. At most 512 KiB, as in the store. */
  @IsText(524_288) readonly record!: string;
  @IsIn(['verbatim', 'header']) readonly body!: RecordForm;
  /** SHA-256 of the whole stored text, hex, whatever the form: what the Merkle leaf commits to. */
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
}
