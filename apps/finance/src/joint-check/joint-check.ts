import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Fen } from '#kernel/money.js';

export type PayeeKind = 'works' | 'wages' | 'materials';
export type Opinion = 'agree' | 'object';

/** One agency's own opinion on a payment (F-05). */
export interface Endorsement {
  readonly userId: string;
  readonly opinion: Opinion;
}

/** A payment that is asked for, with the opinions given so far by agency. */
export interface PaymentRequest {
  readonly amount: Fen;
  readonly payeeUscc: string;
  readonly kind: PayeeKind;
  readonly requestedBy: string;
  readonly endorsements: ReadonlyMap<string, Endorsement>;
  readonly status: 'open' | 'paid' | 'refused';
}

/** 会审 seats beside the bank that keeps the money: agencies hosted by this service, each with its own signature. */
const SEATS = ['finance-bureau', 'treasury', 'audit-bureau'];

/** The four agencies whose opinions a payment needs (F-05). */
export function seatsWith(bank: string): readonly string[] {
  return [...SEATS, bank];
}

/** The request as it must be found to go on with it. @throws RuleViolation when there is none or it is done */
export function openRequest(requests: ReadonlyMap<string, PaymentRequest>, requestId: string): PaymentRequest {
  const request = requests.get(requestId);
  if (!request) throw new RuleViolation('finance.request-unknown', `没有编号为 ${requestId} 的用款申请`);
  if (request.status !== 'open') throw new RuleViolation('finance.request-done', `用款申请 ${requestId} 已办结`);
  return request;
}

/**
 * F-05: an endorsement is the agency's own, once per agency and once per person, never by who asked for the money.
 * @returns false when this very opinion is on record already
 * @throws RuleViolation when the person may not give it
 */
export function mayEndorse(request: PaymentRequest, bank: string, opinion: Opinion, acting: Acting): boolean {
  const { agency, userId } = acting;
  if (!seatsWith(bank).includes(agency)) {
    throw new RuleViolation('finance.not-an-endorser', '您所在单位不是本笔用款的会审单位');
  }
  if (request.requestedBy === userId) {
    throw new RuleViolation('finance.own-request', '申请人不得会审本人提出的用款申请');
  }
  const elsewhere = [...request.endorsements].some(([seat, one]) => seat !== agency && one.userId === userId);
  if (elsewhere) throw new RuleViolation('finance.same-person', '同一人不得代表两个单位会审');
  const given = request.endorsements.get(agency);
  if (given && given.userId !== userId) {
    throw new RuleViolation('finance.seat-taken', '本单位已由他人出具会审意见');
  }
  return given?.opinion !== opinion;
}

/** @throws RuleViolation unless all four agencies agree */
export function requireFourAgreed(request: PaymentRequest, bank: string): void {
  const missing = seatsWith(bank).filter((seat) => request.endorsements.get(seat)?.opinion !== 'agree');
  if (missing.length > 0) {
    throw new RuleViolation('finance.not-endorsed', `会审未通过，尚缺同意意见的单位：${missing.join('、')}`);
  }
}

/** The requests with one opinion more. */
export function withEndorsement(
  requests: ReadonlyMap<string, PaymentRequest>,
  requestId: string,
  agency: string,
  endorsement: Endorsement,
): ReadonlyMap<string, PaymentRequest> {
  return withRequest(requests, requestId, (request) => ({
    ...request,
    endorsements: new Map([...request.endorsements, [agency, endorsement]]),
  }));
}

/** The requests with one of them changed; an unknown one changes nothing. */
export function withRequest(
  requests: ReadonlyMap<string, PaymentRequest>,
  requestId: string,
  change: (request: PaymentRequest) => PaymentRequest,
): ReadonlyMap<string, PaymentRequest> {
  const request = requests.get(requestId);
  return request ? new Map([...requests, [requestId, change(request)]]) : requests;
}
