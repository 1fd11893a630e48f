import { Controller, Get } from '@nestjs/common';
import { ServiceSettings } from '#agency/service-settings.js';
import { Answers } from '#http/answers.js';
import { DomainClock } from '#kernel/clock.js';
import { CountyTimeView } from './county-time-view.js';

@Controller('api/county-time')
export class CountyTimeController {
  constructor(
    private readonly clock: DomainClock,
    private readonly settings: ServiceSettings,
  ) {}

  @Get()
  @Answers(CountyTimeView)
  now(): CountyTimeView {
    return { demo: this.settings.demo, now: this.clock.now().toISOString() };
  }
}
