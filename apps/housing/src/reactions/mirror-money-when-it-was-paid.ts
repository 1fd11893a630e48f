import type { PaymentMadeV1 } from '#contracts/finance/payment-made.v1.js';
import { wan } from '#kernel/money.js';
import { reaction } from '#messaging/reaction.js';
import { MirrorWitness } from '../status-claim/mirror-witness/mirror-witness.js';

const KINDS = { works: '工程款', wages: '工资', materials: '材料款' } as const;

/** W2: finance pays, housing takes note. */
export const mirrorMoneyWhenItWasPaid = reaction<PaymentMadeV1>({
  name: 'mirror-money-when-it-was-paid',
  when: ['finance.payment-made.v1'],
  then: ({ id, agency, data: { projectId, payeeKind, amount, paidOn } }, acting) => [
    new MirrorWitness(
      projectId,
      {
        ...{ witness: 'W2', result: 'holds', facts: `拨付${KINDS[payeeKind]} ${wan(amount)} 万元`, figure: amount },
        ...{ on: paidOn, agency, sourceEventId: id },
      },
      acting,
    ),
  ],
});
