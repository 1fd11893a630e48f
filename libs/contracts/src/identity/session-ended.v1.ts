import { IsCode, IsUUID } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A session ended by logout or by an administrator: no service accepts it any more. Published by identity. */
@Published('identity.session-ended.v1', { level: 'L1', label: '会话结束' })
export class SessionEndedV1 {
  @IsUUID() readonly sessionId!: string;
  @IsCode() readonly userId!: string;
}
