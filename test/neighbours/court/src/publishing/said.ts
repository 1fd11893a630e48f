import { publish } from '#agency/publication.js';
import { InsolvencyAcceptedV1 } from '#contracts/court/insolvency-accepted.v1.js';

export const said = [publish('InsolvencyAccepted', 'open', InsolvencyAcceptedV1, (data: InsolvencyAcceptedV1) => data)];
