import type { AccountSetV1 } from '#contracts/identity/account-set.v1.js';
import type { AgencyKeyPublishedV1 } from '#contracts/identity/agency-key-published.v1.js';
import type { HolidayCalendarPublishedV1 } from '#contracts/identity/holiday-calendar-published.v1.js';
import type { OrganisationSetV1 } from '#contracts/identity/organisation-set.v1.js';
import type { SessionEndedV1 } from '#contracts/identity/session-ended.v1.js';
import type { HolidayNotice } from '#kernel/holidays.js';
import { Directory } from '#identity/directory.js';
import type { Officer, SessionClaims } from '#identity/session.js';
import type { ReadModels } from '../read-models.js';
import { accounts, agencies, endedSessions, holidays, keys } from './directory.projection.js';

/** Reads the service's local copy of what identity published; identity itself may be down. */
export class LocalDirectory extends Directory {
  constructor(private readonly models: ReadModels) {
    super();
  }

  override async officer({ userId, sessionId }: SessionClaims): Promise<Officer | undefined> {
    const [account, ended] = await Promise.all([
      this.models.of<AccountSetV1>(accounts).get(userId),
      this.models.of<SessionEndedV1>(endedSessions).get(sessionId),
    ]);
    if (!account?.active || ended) return undefined;
    const { name, post, agencyId, roles } = account;
    return { userId, name, post, agency: agencyId, agencyName: await this.agencyName(agencyId), roles, sessionId };
  }

  override async publicKeyOf(keyId: string): Promise<string | undefined> {
    return (await this.models.of<AgencyKeyPublishedV1>(keys).get(keyId))?.publicKey;
  }

  override async agencyName(agencyId: string): Promise<string> {
    return (await this.models.of<OrganisationSetV1>(agencies).get(agencyId))?.name ?? agencyId;
  }

  override async holidays(): Promise<readonly HolidayNotice[]> {
    const notices = await this.models.of<HolidayCalendarPublishedV1>(holidays).all();
    return notices.map(({ year, offDays, workDays }) => ({ year, offDays, workDays }));
  }
}
