import { randomBytes } from 'node:crypto';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** OWASP password storage: argon2id with 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: Algorithm.Argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

@Injectable()
export class PasswordHash {
  /** Compared where there is no account, so that the answer takes as long. */
  private readonly nobodys = this.of(randomBytes(24).toString('base64url'));

  of(password: string): Promise<string> {
    return hash(password, PARAMETERS);
  }

  async matches(hashed: string | undefined, password: string): Promise<boolean> {
    const same = await verify(hashed ?? (await this.nobodys), password);
    return same && hashed !== undefined;
  }

  /** A password that somebody is told and must change: 96 bits. */
  oneTime(): string {
    return randomBytes(12).toString('base64url');
  }
}
