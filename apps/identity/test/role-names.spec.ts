import { expect, it } from '@jest/globals';
import { ROLES } from '#identity/roles.js';
import { ROLE_NAMES } from '../ui/role-names.data.js';

it('the pages name every post as the service does', () => expect(ROLE_NAMES).toEqual(ROLES));
