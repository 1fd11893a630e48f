import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** An agency of the organisation directory, valid from a day on. Published by identity. */
@Published('identity.organisation-set.v1', { level: 'L1', label: '机构设定' })
export class OrganisationSetV1 {
  @IsCode() readonly agencyId!: string;
  @IsText(50) readonly name!: string;
  /** The service in which the agency works. */
  @IsCode() readonly service!: string;
  @IsDay() readonly from!: string;
  @IsOptional() @IsDay() readonly to?: string;
}
