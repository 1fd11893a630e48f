import type { ReactNode } from 'react';
import type { AboutProject } from '#ui/department.js';
import { OrderButton } from '#ui/order-button.js';
import * as orders from './orders.data.js';

/** The inspectors open an item; who took a decision asks for tolerance of it. */
export function ProjectOversight({ projectCode }: AboutProject): ReactNode {
  return (
    <>
      <OrderButton order={orders.openSupervision} params={{ projectCode }} size="middle" />
      <OrderButton order={orders.applyTolerance} params={{ projectCode }} size="middle" />
    </>
  );
}
