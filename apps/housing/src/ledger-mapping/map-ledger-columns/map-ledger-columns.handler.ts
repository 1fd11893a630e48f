import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '#kernel/envelope.js';
import { ColumnMappings } from '../column-mappings.module.js';
import { MapLedgerColumns } from './map-ledger-columns.js';

@CommandHandler(MapLedgerColumns)
export class MapLedgerColumnsHandler implements ICommandHandler<MapLedgerColumns> {
  constructor(private readonly mappings: ColumnMappings) {}

  execute(command: MapLedgerColumns): Promise<Receipt> {
    return this.mappings.carryOut(command);
  }
}
