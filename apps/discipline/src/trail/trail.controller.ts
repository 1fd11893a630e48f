import { Controller, Get, Param, Query } from '@nestjs/common';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersList } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { ReplayRecorder } from '../replay-session/replay-recorder.module.js';
import { StartReplay } from '../replay-session/start-replay/start-replay.js';
import { TrailReadings } from './trail-readings.module.js';
import { AgenciesQuery, DiffQuery, DiffView, TrailAgency, TrailQuery, TrailView } from './trail-views.js';

/** 全程回放. A reading that could not be put on record (D-02) is not answered. */
@Controller('api')
export class TrailController {
  constructor(
    private readonly recorder: ReplayRecorder,
    private readonly readings: TrailReadings,
  ) {}

  @Get('projects/:projectCode/trail')
  @Answers(TrailView)
  trail(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Query() asked: TrailQuery,
    @WhoActs() acting: Acting,
  ): Promise<TrailView> {
    return this.recorder.before(
      new StartReplay(projectCode, { scope: 'trail', asOf: asked.at ?? acting.now, axis: asked.axis }, acting),
      () => this.readings.trail(projectCode, asked),
    );
  }

  @Get('projects/:projectCode/trail/diff')
  @Answers(DiffView)
  diff(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Query() asked: DiffQuery,
    @WhoActs() acting: Acting,
  ): Promise<DiffView> {
    return this.recorder.before(
      new StartReplay(projectCode, { scope: 'diff', asOf: `${asked.from}/${asked.to}`, axis: asked.axis }, acting),
      () => this.readings.diff(projectCode, asked),
    );
  }

  @Get('trail/agencies')
  @AnswersList(TrailAgency)
  agencies(@Query() { projectCode }: AgenciesQuery): Promise<TrailAgency[]> {
    return this.readings.agencies(projectCode);
  }
}
