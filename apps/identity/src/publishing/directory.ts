import { publish } from '#agency/publication.js';
import { AccountSetV1 } from '#contracts/identity/account-set.v1.js';
import { AgencyKeyPublishedV1 } from '#contracts/identity/agency-key-published.v1.js';
import { HolidayCalendarPublishedV1 } from '#contracts/identity/holiday-calendar-published.v1.js';
import { OrganisationSetV1 } from '#contracts/identity/organisation-set.v1.js';
import { SessionEndedV1 } from '#contracts/identity/session-ended.v1.js';
import type { Standing } from '../account/account.js';
import type { AgencyKeyPublished } from '../agency-key/agency-key.js';
import type { HolidayCalendarPublished } from '../holiday-calendar/holiday-calendar.js';
import type { OrganisationSet } from '../organisation/organisation.js';
import type { SessionEnded } from '../session/session.js';

const accountSet = ({ userId, name, post, agencyId, roles, active }: Standing) => ({
  ...{ userId, name, post, agencyId, active },
  roles: [...roles],
});
const accountPublications = ['AccountOpened', 'RoleGranted', 'RoleRevoked', 'AccountClosed'].map((event) =>
  publish(event, 'open', AccountSetV1, accountSet),
);

/** What every service keeps a copy of, so that its guard works while identity is down. */
export const directoryPublications = [
  ...accountPublications,
  publish('OrganisationSet', 'open', OrganisationSetV1, (entry: OrganisationSet['data']) => entry),
  publish('SessionEnded', 'open', SessionEndedV1, (ended: SessionEnded['data']) => ended),
  publish(
    'HolidayCalendarPublished',
    'open',
    HolidayCalendarPublishedV1,
    (notice: HolidayCalendarPublished['data']) => ({
      ...notice,
      offDays: [...notice.offDays],
      workDays: [...notice.workDays],
    }),
  ),
  publish('AgencyKeyPublished', 'open', AgencyKeyPublishedV1, (key: AgencyKeyPublished['data']) => key),
];
