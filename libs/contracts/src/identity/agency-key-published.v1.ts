import { IsIn, IsString, Matches } from 'class-validator';
import { IsCode } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A public key of a service, SPKI PEM. Published by identity. */
@Published('identity.agency-key-published.v1', { level: 'L1', label: '机构公钥公布' })
export class AgencyKeyPublishedV1 {
  @IsCode() readonly keyId!: string;
  @IsCode() readonly service!: string;
  @IsIn(['session']) readonly purpose!: 'session';
  @IsString() @Matches(/^-----BEGIN PUBLIC KEY-----\n/) readonly publicKey!: string;
}
