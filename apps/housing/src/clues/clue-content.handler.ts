import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccessRecorder } from '#agency/clue-access/access-recorder.module.js';
import { LogAccess } from '#agency/clue-access/log-access/log-access.js';
import { EventStore } from '#event-store/event-store.js';
import { NotFound } from '#kernel/errors.js';
import { clueFile } from '../clue-file/clue-file.js';
import { ClueSealer } from '../clue-file/clue-sealer.module.js';
import { readableFor, ReadClueContent, type ClueContent } from './clue-content.js';

@QueryHandler(ReadClueContent)
export class ReadClueContentHandler implements IQueryHandler<ReadClueContent> {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: ClueSealer,
    private readonly recorder: AccessRecorder,
  ) {}

  execute(query: ReadClueContent): Promise<ClueContent> {
    const { clueNo, acting } = query;
    return this.recorder.before(new LogAccess(clueNo, 'content', acting), () => this.find(query));
  }

  private async find({ clueNo, acting }: ReadClueContent): Promise<ClueContent> {
    const sealed = readableFor(acting, await this.store.stateOf(clueFile(clueNo), clueNo));
    if (sealed === undefined) throw new NotFound('没有可供您查阅的该编号线索');
    return { content: await this.sealer.open(sealed, clueNo) };
  }
}
