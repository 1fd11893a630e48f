import { Controller, Get, Param, ParseUUIDPipe, Post, type StreamableFile } from '@nestjs/common';
import { WhoActs } from '#agency/who-acts.js';
import { Answers } from '#http/answers.js';
import { TakesFile, TheFile, type SentFile } from '#http/takes-file.js';
import { AnswersWorkbook, workbookAnswer } from '#http/workbook-answer.js';
import type { Acting } from '#kernel/acting.js';
import { ImportView } from './import-view.js';
import { LedgerUploads } from './ledger-uploads.module.js';

const MEGABYTES = 10;

@Controller('api/ledger/imports')
export class LedgerImportsController {
  constructor(private readonly uploads: LedgerUploads) {}

  @Post()
  @TakesFile('file', MEGABYTES)
  @Answers(ImportView)
  upload(@TheFile() file: SentFile, @WhoActs() acting: Acting): Promise<ImportView> {
    return this.uploads.judge(file, acting);
  }

  @Get(':importId')
  @Answers(ImportView)
  one(@Param('importId', ParseUUIDPipe) importId: string, @WhoActs() acting: Acting): Promise<ImportView> {
    return this.uploads.view(importId, acting);
  }

  @Get(':importId/error-workbook')
  @AnswersWorkbook()
  errors(@Param('importId', ParseUUIDPipe) importId: string, @WhoActs() acting: Acting): Promise<StreamableFile> {
    return this.uploads.errorWorkbook(importId, acting).then((bytes) => workbookAnswer('台账导入结果', bytes));
  }
}
