import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import { PageQuery, type Page } from '#http/page.js';
import { meetings } from './meetings.projection.js';
import { MeetingRow } from './meetings.js';

@Controller('api/meetings')
export class MeetingsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(MeetingRow)
  list(@Query() query: PageQuery): Promise<Page<MeetingRow>> {
    return this.models.of<MeetingRow>(meetings).page(query);
  }

  @Get(':meetingNo')
  @Answers(MeetingRow)
  one(@Param('meetingNo', CodePipe) meetingNo: string): Promise<MeetingRow> {
    return this.models.of<MeetingRow>(meetings).one(meetingNo, '没有这次会议');
  }
}
