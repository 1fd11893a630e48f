import { Controller, Get } from '@nestjs/common';
import { AnswersList } from '#http/answers.js';
import { ReadModels } from '../read-models.js';
import { ServiceSettings } from '../service-settings.js';
import { todoOf } from './asked-of-us.js';
import { Asked, type AskedRow } from './asked.js';
import { askedOfUs } from './asked-of-us.projection.js';

@Controller('api/answers/todo')
export class TodoController {
  constructor(
    private readonly models: ReadModels,
    private readonly settings: ServiceSettings,
  ) {}

  @Get()
  @AnswersList(Asked)
  list(): Promise<Asked[]> {
    return this.models
      .of<AskedRow>(askedOfUs)
      .all({ open: true })
      .then((rows) => todoOf(rows, this.settings.service));
  }
}
