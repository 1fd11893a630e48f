import { defineAgency } from '#agency/define-agency.js';
import { AccountSetV1 } from '#contracts/identity/account-set.v1.js';
import { AgencyKeyPublishedV1 } from '#contracts/identity/agency-key-published.v1.js';
import { HolidayCalendarPublishedV1 } from '#contracts/identity/holiday-calendar-published.v1.js';
import { OrganisationSetV1 } from '#contracts/identity/organisation-set.v1.js';
import { SessionEndedV1 } from '#contracts/identity/session-ended.v1.js';

export default defineAgency({
  service: 'identity',
  title: '身份与权限',
  channels: {
    open: {
      readers: 'all',
      contracts: [AccountSetV1, AgencyKeyPublishedV1, HolidayCalendarPublishedV1, OrganisationSetV1, SessionEndedV1],
    },
  },
  consumes: ['identity.open'], // its own guard asks the same local directory as everybody's
});
