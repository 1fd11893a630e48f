import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ColumnsChosen, MapLedgerColumns } from './map-ledger-columns.js';

@Controller('api/ledger/imports/:importId/columns')
export class MapLedgerColumnsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  map(
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() choice: ColumnsChosen,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new MapLedgerColumns(importId, choice, acting));
  }
}
