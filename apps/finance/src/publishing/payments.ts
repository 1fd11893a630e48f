import { publish } from '#agency/publication.js';
import { EscrowFrozenV1 } from '#contracts/finance/escrow-frozen.v1.js';
import { EscrowShortfallDetectedV1 } from '#contracts/finance/escrow-shortfall-detected.v1.js';
import { PaymentMadeV1 } from '#contracts/finance/payment-made.v1.js';
import { RecoveredToEscrowV1 } from '#contracts/finance/recovered-to-escrow.v1.js';
import type {
  DisbursementPaid,
  EscrowFrozen,
  EscrowShortfallDetected,
  RecoveredToEscrow,
} from '../escrow-account/escrow-events.js';
import type { DrawdownPaid } from '../special-loan/special-loan-events.js';

/** Money that moved: to whom stays inside, only works, wages or materials goes out. */
export const paymentPublications = [
  publish('DisbursementPaid', 'payments', PaymentMadeV1, (paid: DisbursementPaid['data']) => payment(paid, 'escrow')),
  publish('DrawdownPaid', 'payments', PaymentMadeV1, (paid: DrawdownPaid['data']) => payment(paid, 'special-loan')),
  publish(
    'EscrowShortfallDetected',
    'payments',
    EscrowShortfallDetectedV1,
    ({ note: _, ...shortfall }: EscrowShortfallDetected['data']) => shortfall,
  ),
  publish('EscrowFrozen', 'payments', EscrowFrozenV1, (frozen: EscrowFrozen['data']) => frozen),
  publish(
    'RecoveredToEscrow',
    'payments',
    RecoveredToEscrowV1,
    ({ projectId, amount, on }: RecoveredToEscrow['data']) => ({ projectId, amount, on }),
  ),
];

function payment(
  { projectId, requestId, payeeKind, amount, paidOn }: (DisbursementPaid | DrawdownPaid)['data'],
  source: 'escrow' | 'special-loan',
) {
  return { projectId, paymentId: requestId, source, payeeKind, amount, paidOn };
}
