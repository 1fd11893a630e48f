import { AccountSetV1 } from '#contracts/identity/account-set.v1.js';
import { AgencyKeyPublishedV1 } from '#contracts/identity/agency-key-published.v1.js';
import { HolidayCalendarPublishedV1 } from '#contracts/identity/holiday-calendar-published.v1.js';
import { OrganisationSetV1 } from '#contracts/identity/organisation-set.v1.js';
import { SessionEndedV1 } from '#contracts/identity/session-ended.v1.js';
import { contractName } from '#contracts/published.js';
import { projection } from '#projections/projection.js';

/** The last word on a key: what identity published is the row. */
function lastWord<Data extends object>(name: string, contract: abstract new () => Data, keyOf: (data: Data) => string) {
  return projection<Data>({
    name,
    version: 1,
    on: [contractName(contract)],
    keys: (fact) => [keyOf(fact.data as Data)],
    project: (_, fact) => fact.data as Data,
  });
}

/** Every service's local copy of accounts, agencies, keys, ended sessions and holidays. */
export const accounts = lastWord('directory_accounts', AccountSetV1, ({ userId }) => userId);
export const agencies = lastWord('directory_agencies', OrganisationSetV1, ({ agencyId }) => agencyId);
export const keys = lastWord('directory_keys', AgencyKeyPublishedV1, ({ keyId }) => keyId);
export const endedSessions = lastWord('directory_ended_sessions', SessionEndedV1, ({ sessionId }) => sessionId);
export const holidays = lastWord('directory_holidays', HolidayCalendarPublishedV1, ({ year }) => String(year));

export const directoryProjections = [accounts, agencies, keys, endedSessions, holidays];
