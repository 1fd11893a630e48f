import type { Acting } from '#kernel/acting.js';
import type { AgencyKey, AgencyKeyPublished } from '../agency-key.js';

/** No route gives this order: a service that starts publishes its own key. */
export class PublishAgencyKey {
  constructor(
    readonly key: AgencyKeyPublished['data'],
    readonly acting: Acting,
  ) {}
}

export function publishAgencyKey({ key }: PublishAgencyKey, { published }: AgencyKey): AgencyKeyPublished[] {
  return published ? [] : [{ type: 'AgencyKeyPublished', data: key }];
}
