import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Another service is asked what it knows about a claim. Published by housing. */
@Published('housing.corroboration-requested.v1', { level: 'L1', label: '印证请求' })
export class CorroborationRequestedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsCode() readonly requestId!: string;
  /** W1 … W6, or the check by its rule. */
  @IsCode() readonly witness!: string;
  /** Service. */
  @IsCode() readonly askedOf!: string;
  /** Agency that answers. */
  @IsCode() readonly agency!: string;
  @IsText() readonly question!: string;
  @IsDay() readonly due!: string;
}
