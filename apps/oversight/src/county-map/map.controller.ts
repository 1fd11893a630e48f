import { Controller, Get, Query } from '@nestjs/common';
import { ServiceSettings } from '#agency/service-settings.js';
import { Answers } from '#http/answers.js';
import { WarroomReadings } from '../warroom/warroom-readings.module.js';
import { warroomRow } from '../warroom/warroom-rows.js';
import { FreshQuery } from '../warroom/warroom-views.js';
import { CountyMapView, mapView } from './map-view.js';

@Controller('api/map')
export class MapController {
  constructor(
    private readonly readings: WarroomReadings,
    private readonly settings: ServiceSettings,
  ) {}

  @Get()
  @Answers(CountyMapView)
  map(@Query() _: FreshQuery): Promise<CountyMapView> {
    return this.readings.all((lives, today) =>
      mapView(
        this.settings.county,
        lives.map((life) => warroomRow(life, today)),
      ),
    );
  }
}
