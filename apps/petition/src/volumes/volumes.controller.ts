import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { viewed } from '#http/project-page.js';
import { VolumeView, volumeView, type VolumeRow } from './volumes.js';
import { volumes } from './volumes.projection.js';

@Controller('api/volumes')
export class VolumesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(VolumeView)
  async list(@Query() query: PageQuery): Promise<Page<VolumeView>> {
    return viewed(await this.models.of<VolumeRow>(volumes).page(query), volumeView);
  }
}
