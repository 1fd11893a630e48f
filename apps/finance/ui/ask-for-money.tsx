import type { ReactNode } from 'react';
import type { AboutProject } from '#ui/department.js';
import { OrderButton } from '#ui/order-button.js';
import * as orders from './orders.data.js';

/** Who runs the works asks for money where the project is, and sees nothing of the accounts. */
export function AskForMoney({ projectCode }: AboutProject): ReactNode {
  return (
    <>
      <OrderButton order={orders.requestDisbursement} params={{ projectCode }} size="middle" />
      <OrderButton order={orders.requestDrawdown} params={{ projectCode }} size="middle" />
    </>
  );
}
