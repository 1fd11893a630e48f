import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { clueKeyFile, SealedBox } from '#agency/sealed-box.js';
import { ServiceSettings } from '#agency/service-settings.js';
import { NotFound } from '#kernel/errors.js';
import { sealedClues } from './sealed-clues.projection.js';
import type { OpenedClue, SealedClue } from './sealed-clues.js';

/** Opens with the county's key for clues what the housing bureau sealed with it. */
@Injectable()
export class ClueOpener {
  private box: Promise<SealedBox> | undefined;

  constructor(
    private readonly settings: ServiceSettings,
    private readonly models: ReadModels,
  ) {}

  /** @throws NotFound for a clue that did not come here, or whose seal does not open with our key */
  async open(clueNo: string): Promise<OpenedClue> {
    const clue = await this.models.of<SealedClue>(sealedClues).one(clueNo, '没有移送至本机关的该编号线索');
    const box = await (this.box ??= SealedBox.of(clueKeyFile(this.settings)));
    const content = box.opened(clue.sealed, clueNo);
    if (content === undefined) throw new NotFound('线索的密封无法用本机关密钥打开，请核对密钥文件或请移送单位重新移送');
    return { clueNo, content };
  }
}
