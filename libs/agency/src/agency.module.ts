import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { EventLog } from '#event-store/event-log.js';
import { EventStore } from '#event-store/event-store.js';
import { ProblemFilter } from '#http/problem.filter.js';
import { validation } from '#http/validation.js';
import { Directory } from '#identity/directory.js';
import { DomainClock, MachineClock } from '#kernel/clock.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { AccessGuard } from './access.guard.js';
import { CommandInterceptor } from './command.interceptor.js';
import { StandingDeadlines } from './deadline-docket/standing-deadlines.js';
import type { AgencyParts } from './discover.js';
import { FreshnessInterceptor } from './freshness.interceptor.js';
import { CommandGateway } from './gateway.js';
import { Workings } from './operations/workings.js';
import { ReadModels } from './read-models.js';
import { ServiceSettings } from './service-settings.js';

/** What the platform gives to every class of a service. */
export interface Provided {
  /** For tables of the service's own (`x.sql.ts`). */
  readonly pool: Pool;
  readonly log: EventLog;
  readonly store: EventStore;
  readonly models: ReadModels;
  readonly directory: Directory;
  readonly clock: DomainClock;
  readonly machine: MachineClock;
  readonly gateway: CommandGateway;
  readonly workings: Workings;
  readonly settings: ServiceSettings;
  readonly report: (error: unknown) => void;
}

/** One service as a Nest module: its folder's classes, and the platform around them. */
@Module({})
export class AgencyModule {
  static of(parts: AgencyParts, given: Provided): DynamicModule {
    return {
      module: AgencyModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...parts.controllers],
      providers: [
        ...platform(given),
        { provide: StandingDeadlines, useValue: new StandingDeadlines(parts.deadlines) },
        ...doors(parts, given),
        ...parts.handlers,
        ...parts.services,
      ],
    };
  }
}

function platform(given: Provided): Provider[] {
  return [
    { provide: Pool, useValue: given.pool },
    { provide: EventLog, useValue: given.log },
    { provide: EventStore, useValue: given.store },
    { provide: ReadModels, useValue: given.models },
    { provide: Directory, useValue: given.directory },
    { provide: DomainClock, useValue: given.clock },
    { provide: MachineClock, useValue: given.machine },
    { provide: CommandGateway, useValue: given.gateway },
    { provide: ProjectionRunner, useValue: given.workings.projections },
    { provide: Workings, useValue: given.workings },
    { provide: ServiceSettings, useValue: given.settings },
  ];
}

/** What every request passes: who may, is it fresh, one command, right shape; and how failure is told. */
function doors({ access }: AgencyParts, { gateway, workings, report }: Provided): Provider[] {
  return [
    { provide: APP_GUARD, useValue: new AccessGuard(access, gateway) },
    { provide: APP_INTERCEPTOR, useValue: new FreshnessInterceptor(workings.projections) },
    { provide: APP_INTERCEPTOR, useValue: new CommandInterceptor(gateway) },
    { provide: APP_PIPE, useValue: validation() },
    { provide: APP_FILTER, useValue: new ProblemFilter(report) },
  ];
}
