import { createServer } from 'node:http';
import { Body, Controller, Inject, Module, Post, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';
import pg from 'pg';
import { serve, type Served } from '../stage/http.js';

@Controller('rows')
class RowsController {
  constructor(@Inject(pg.Pool) private readonly pool: pg.Pool) {}

  @Post()
  async insert(@Body() row: object): Promise<object> {
    const text = 'INSERT INTO bare_rows (body) VALUES ($1) RETURNING id';
    const { rows } = await this.pool.query<{ id: string }>({ name: 'bare.insert', text, values: [row] });
    return { id: rows[0]?.id };
  }
}

@Module({})
class BareModule {
  static on(pool: pg.Pool): DynamicModule {
    return { module: BareModule, controllers: [RowsController], providers: [{ provide: pg.Pool, useValue: pool }] };
  }
}

/** A Nest route that inserts what it is sent, and does nothing else. @param pool as the owner */
export async function openBareRoute(pool: pg.Pool): Promise<Served & { readonly count: () => Promise<number> }> {
  await pool.query('CREATE TABLE bare_rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body json NOT NULL)');
  const http = express();
  const nest = await NestFactory.create(BareModule.on(pool), new ExpressAdapter(http), { logger: ['error'] });
  await nest.init();
  const served = await serve(createServer(http as Parameters<typeof createServer>[1]));
  return {
    url: served.url,
    count: async () => Number((await pool.query<{ n: string }>('SELECT count(*) AS n FROM bare_rows')).rows[0]?.n),
    close: async () => {
      await served.close();
      await nest.close();
    },
  };
}
