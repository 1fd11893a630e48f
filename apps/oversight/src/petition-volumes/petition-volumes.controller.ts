import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersList } from '#http/answers.js';
import { FreshQuery } from '../warroom/warroom-views.js';
import { petitionVolumes } from './petition-volumes.projection.js';
import { PetitionVolume, withShare, type PetitionVolumeRow } from './petition-volumes.js';

@Controller('api/petition-volumes')
export class PetitionVolumesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersList(PetitionVolume)
  volumes(@Query() _: FreshQuery): Promise<PetitionVolume[]> {
    return this.models
      .of<PetitionVolumeRow>(petitionVolumes)
      .all()
      .then((rows) => rows.map(withShare));
  }
}
