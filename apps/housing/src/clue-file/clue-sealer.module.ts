import { Injectable } from '@nestjs/common';
import { clueKeyFile, SealedBox } from '#agency/sealed-box.js';
import { ServiceSettings } from '#agency/service-settings.js';
import type { Sealed, Sealer } from './sealer.js';

/** Seals with the county's key for clues, which lies in a file outside every database. */
@Injectable()
export class ClueSealer implements Sealer {
  private box: Promise<SealedBox> | undefined;

  constructor(private readonly settings: ServiceSettings) {}

  async seal(content: string, clueNo: string): Promise<Sealed> {
    const box = await this.opened();
    return { sealed: box.seal(content, clueNo), contentHash: box.fingerprint(content) };
  }

  async open(sealed: string, clueNo: string): Promise<string> {
    return (await this.opened()).open(sealed, clueNo);
  }

  private opened(): Promise<SealedBox> {
    return (this.box ??= SealedBox.of(clueKeyFile(this.settings)));
  }
}
