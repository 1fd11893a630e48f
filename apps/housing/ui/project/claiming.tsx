import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { OrderButton } from '#ui/order-button.js';
import type { Schemas } from '../api.js';
import * as orders from '../orders.data.js';

/** What may be claimed for a project, and what is reported of its site. */
export function Claiming({ project: { projectCode, problemItems } }: { project: Schemas['DossierView'] }): ReactNode {
  const params = { projectCode };
  return (
    <Flex wrap gap={8}>
      <OrderButton order={orders.claimResumption} params={params} primary />
      <OrderButton order={orders.claimDelivery} params={params} primary />
      <OrderButton order={orders.claimTitleReady} params={params} primary />
      <OrderButton
        order={orders.claimResolved}
        params={params}
        primary
        initial={{ outcomes: problemItems.map(({ problemId }) => ({ problemId })) }}
        choices={{ 'outcomes.problemId': problemItems.map(({ problemId, label }) => [problemId, label]) }}
      />
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
