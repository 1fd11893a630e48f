import { projection } from '#projections/projection.js';
import type { KeyPeriodSetV1 } from '#contracts/housing/key-period-set.v1.js';

/** 重大活动保障期 as the leading group set them. */
export const keyPeriods = projection<KeyPeriodSetV1>({
  name: 'key_periods',
  version: 1,
  on: ['housing.key-period-set.v1'],
  keys: ({ data }) => [(data as KeyPeriodSetV1).periodId],
  project: (_, { data }) => data as KeyPeriodSetV1,
});
