import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { OrderButton } from '#ui/order-button.js';
import * as orders from '../orders.data.js';

interface ClosingStepsProps {
  readonly projectCode: string;
  readonly caseRevision: number;
  readonly state: 'none' | 'open' | 'closed';
}

/** What may be done next, by where the case stands. A consent is given on the case as it is shown. */
export function ClosingSteps({ projectCode, caseRevision, state }: ClosingStepsProps): ReactNode {
  const params = { projectCode };
  const signing = { params, initial: { caseRevision } };
  switch (state) {
    case 'none':
      return (
        <Flex wrap gap={8}>
          <OrderButton order={orders.applyClosure} params={params} primary />
        </Flex>
      );
    case 'open':
      return (
        <Flex wrap gap={8}>
          <OrderButton order={orders.consentToClosure} {...signing} />
          <OrderButton order={orders.objectToClosure} {...signing} />
          <OrderButton order={orders.publishNotice} params={params} />
          <OrderButton order={orders.recordNoticeObjection} params={params} />
          <OrderButton order={orders.raiseFinding} params={params} />
          <OrderButton order={orders.acceptClosure} params={params} />
          <OrderButton order={orders.decideClosure} params={params} />
          <OrderButton order={orders.reportCityCheck} params={params} />
          <OrderButton order={orders.closeProject} params={params} primary />
        </Flex>
      );
    case 'closed':
      return (
        <Flex wrap gap={8}>
          <OrderButton order={orders.passReinspection} params={params} />
          <OrderButton order={orders.failReinspection} params={params} />
          <OrderButton order={orders.verifyRectification} params={params} />
          <OrderButton order={orders.reopenProject} params={params} />
        </Flex>
      );
  }
}
