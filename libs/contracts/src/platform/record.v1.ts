import { IsIn, IsString, Matches } from 'class-validator';
import { Published } from '../published.js';

/** Whether a stored record is passed on whole, or with the hash of its data in place of the data. */
export type RecordForm = 'verbatim' | 'header';

/** One stored record of any service, for trail, mirror and evidence bundles. Published by every service. */
@Published('platform.record.v1', { level: 'L2', label: '原始记录' })
export class RecordV1 {
  @IsIn(['verbatim', 'header']) readonly form!: RecordForm;
  /** The canonical JSON: as it is stored, or as a header whose `data` is `{sha256}` of the data's canonical JSON. */
  @IsString() readonly text!: string;
  /** SHA-256 of the whole stored text, hex: what the Merkle leaf commits to, whatever the form. */
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
}
