import { Controller, Get, Query } from '@nestjs/common';
import { Answers, AnswersList } from '#http/answers.js';
import { FigureReadings } from './figure-readings.module.js';
import {
  AtQuery,
  FigureRowsQuery,
  FigureRowsView,
  FiguresQuery,
  FiguresView,
  KeyPeriodView,
  SeriesPoint,
  SeriesQuery,
} from './figure-views.js';

@Controller('api')
export class FiguresController {
  constructor(private readonly readings: FigureReadings) {}

  @Get('figures')
  @Answers(FiguresView)
  figures(@Query() { axis, at }: FiguresQuery): Promise<FiguresView> {
    return this.readings.figures(axis, at);
  }

  @Get('figures/rows')
  @Answers(FigureRowsView)
  rows(@Query() asked: FigureRowsQuery): Promise<FigureRowsView> {
    return this.readings.rows(asked);
  }

  @Get('figures/series')
  @AnswersList(SeriesPoint)
  series(@Query() asked: SeriesQuery): Promise<SeriesPoint[]> {
    return this.readings.series(asked);
  }

  @Get('key-period')
  @Answers(KeyPeriodView)
  keyPeriod(@Query() { at }: AtQuery): Promise<KeyPeriodView> {
    return this.readings.keyPeriod(at);
  }
}
