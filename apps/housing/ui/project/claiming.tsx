import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { OrderButton } from '#ui/order-button.js';
import * as orders from '../orders.data.js';

/** What may be claimed for a project, and what is reported of its site. */
export function Claiming({ projectCode }: { projectCode: string }): ReactNode {
  const params = { projectCode };
  return (
    <Flex wrap gap={8}>
      <OrderButton order={orders.claimResumption} params={params} primary />
      <OrderButton order={orders.claimDelivery} params={params} primary />
      <OrderButton order={orders.claimTitleReady} params={params} primary />
      <OrderButton order={orders.claimResolved} params={params} primary />
      <OrderButton order={orders.reportProgress} params={params} />
      <OrderButton order={orders.submitEvidence} params={params} />
      <OrderButton order={orders.reportAcceptance} params={params} />
      <OrderButton order={orders.reportLabour} params={params} />
      <OrderButton order={orders.recordVisit} params={params} />
      <OrderButton order={orders.recordTitleCount} params={params} />
      <OrderButton order={orders.approvePause} params={params} />
    </Flex>
  );
}
