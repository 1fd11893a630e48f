import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersList } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { fieldOriginRows } from './field-origins.projection.js';
import { FieldOrigin, fieldOrigins, type FieldOriginsRow } from './field-origins.js';

@Controller('api/projects/:projectCode/field-origins')
export class FieldOriginsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersList(FieldOrigin)
  list(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<FieldOrigin[]> {
    return this.models.of<FieldOriginsRow>(fieldOriginRows).one(projectCode, '没有这个楼盘').then(fieldOrigins);
  }
}
