import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ServiceSettings } from '#agency/service-settings.js';
import { NotFound } from '#kernel/errors.js';
import type { Identity } from '../petition-matter/seal-identity/seal-identity.js';
import { seal, unseal, type Sealed } from './identity-cipher.module.js';
import { makeVaultKey, readVaultKey } from './vault-key.module.js';

/** Who petitions, by matter: the only place that knows, readable by matter number alone. */
@Injectable()
export class IdentityVault {
  constructor(
    private readonly pool: Pool,
    private readonly settings: ServiceSettings,
  ) {}

  /** Puts an identity in, or a corrected one in its place. */
  async keep(matterNo: string, identity: Identity): Promise<void> {
    const { salt, iv, sealed } = seal(JSON.stringify(identity), matterNo, await this.key());
    await this.pool.query(
      `INSERT INTO identity_vault (matter_no, salt, iv, sealed) VALUES ($1, $2, $3, $4)
       ON CONFLICT (matter_no) DO UPDATE SET salt = EXCLUDED.salt, iv = EXCLUDED.iv, sealed = EXCLUDED.sealed`,
      [matterNo, salt, iv, sealed],
    );
  }

  /** @throws NotFound */
  async open(matterNo: string): Promise<Identity> {
    const sql = 'SELECT salt, iv, sealed FROM identity_vault WHERE matter_no = $1';
    const [row] = (await this.pool.query<Sealed>(sql, [matterNo])).rows;
    if (!row) throw new NotFound('该件没有登记信访人信息');
    return JSON.parse(unseal(row, matterNo, await this.key())) as Identity;
  }

  /** A new key only for an empty vault: one that lost its key is repaired from the backup, never written over. */
  private async key(): Promise<Buffer> {
    const file = join(this.settings.home, 'identity-vault.key');
    const known = await readVaultKey(file);
    if (known) return known;
    const { rows } = await this.pool.query('SELECT 1 FROM identity_vault LIMIT 1');
    if (rows.length > 0) throw new Error(`信访人信息密钥 ${file} 缺失，请从备份恢复`);
    return makeVaultKey(file);
  }
}
