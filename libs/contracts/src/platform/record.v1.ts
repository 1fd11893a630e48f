import { IsIn } from 'class-validator';
import { IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** The stored record of a service verbatim, or its header with the hash of the body. To discipline only. */
@Published('platform.record.v1', { level: 'L2', label: '原始记录' })
export class RecordV1 {
  @IsText(200_000) readonly record!: string;
  @IsIn(['verbatim', 'header']) readonly body!: 'verbatim' | 'header';
}
