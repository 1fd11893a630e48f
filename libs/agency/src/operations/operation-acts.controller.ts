import { Controller, Get } from '@nestjs/common';
import { AnswersList } from '#http/answers.js';
import { OperationActView } from './operation-acts.js';
import { OperationActs } from './operation-acts.module.js';

@Controller('api/operations/acts')
export class OperationActsController {
  constructor(private readonly acts: OperationActs) {}

  @Get()
  @AnswersList(OperationActView)
  latest(): Promise<OperationActView[]> {
    return this.acts.latest();
  }
}
