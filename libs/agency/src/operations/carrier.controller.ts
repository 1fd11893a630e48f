import { Controller, Get } from '@nestjs/common';
import { Answers } from '#http/answers.js';
import { CarrierState } from './carrier.js';
import { CarrierDesk } from './carrier-desk.module.js';

@Controller('api/operations/carrier')
export class CarrierController {
  constructor(private readonly desk: CarrierDesk) {}

  @Get()
  @Answers(CarrierState)
  state(): Promise<CarrierState> {
    return this.desk.state();
  }
}
