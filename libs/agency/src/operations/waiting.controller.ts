import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Answers } from '#http/answers.js';
import { Mending } from './mending.module.js';
import { OperationAnswer } from './operations.js';
import { Discarding, WaitingWork } from './waiting.js';
import { WaitingDesk } from './waiting-desk.module.js';

@Controller('api/operations')
export class WaitingController {
  constructor(
    private readonly waiting: WaitingDesk,
    private readonly mending: Mending,
  ) {}

  @Get('waiting')
  @Answers(WaitingWork)
  all(): Promise<WaitingWork> {
    return this.waiting.all();
  }

  @Post('parked-keys/:id/release')
  @Answers(OperationAnswer)
  release(@Param('id') id: string): Promise<OperationAnswer> {
    return this.mending.release(id);
  }

  @Post('put-aside/:id/reading')
  @Answers(OperationAnswer)
  reread(@Param('id') id: string): Promise<OperationAnswer> {
    return this.mending.reread(id);
  }

  @Post('put-aside/:id/discarding')
  @Answers(OperationAnswer)
  discard(@Param('id') id: string, @Body() { reason }: Discarding): Promise<OperationAnswer> {
    return this.mending.discard(id, reason);
  }

  @Post('parked-facts/:id/retry')
  @Answers(OperationAnswer)
  retry(@Param('id') id: string): Promise<OperationAnswer> {
    return this.mending.retry(id);
  }
}
