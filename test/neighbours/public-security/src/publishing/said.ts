import { publish } from '#agency/publication.js';
import { MoneyReturnedV1 } from '#contracts/public-security/money-returned.v1.js';

export const said = [publish('MoneyReturned', 'recovery', MoneyReturnedV1, (data: MoneyReturnedV1) => data)];
