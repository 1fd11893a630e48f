import { Controller, Get, Query } from '@nestjs/common';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { SignInLog } from '../sign-in/sign-in-log.module.js';
import { SignInRow } from './sign-ins.js';

@Controller('api/sign-ins')
export class SignInsController {
  constructor(private readonly log: SignInLog) {}

  @Get()
  @AnswersPage(SignInRow)
  list(@Query() page: PageQuery): Promise<Page<SignInRow>> {
    return this.log.page(page);
  }
}
