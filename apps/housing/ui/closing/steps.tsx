import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { OrderButton } from '#ui/order-button.js';
import { t } from '#ui/text.js';
import type { Schemas } from '../api.js';
import * as orders from '../orders.data.js';

type Closure = Pick<Schemas['ClosureView'], 'projectCode' | 'caseRevision' | 'state' | 'findings' | 'openObjections'>;

/** What may be done next, by where the case stands. A consent is given on the case as it is shown. */
export function ClosingSteps({ closure }: { closure: Closure }): ReactNode {
  const { projectCode, caseRevision, state, findings, openObjections } = closure;
  const params = { projectCode };
  const unmended = findings.filter(({ fixed }) => !fixed);
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
          <OrderButton
            order={orders.recordNoticeObjection}
            params={params}
            choices={{ objectionId: openObjections.map((id) => [id, `${id}（${t('待处理')}）`]) }}
          />
          <OrderButton order={orders.raiseFinding} params={params} />
          <OrderButton order={orders.acceptClosure} params={params} />
          <OrderButton order={orders.decideClosure} params={params} />
          <OrderButton order={orders.reportCityCheck} params={params} />
          <OrderButton order={orders.closeProject} params={params} primary />
          <OrderButton order={orders.returnClosure} params={params} />
        </Flex>
      );
    case 'closed':
      return (
        <Flex wrap gap={8}>
          <OrderButton order={orders.passReinspection} params={params} />
          <OrderButton order={orders.failReinspection} params={params} />
          <OrderButton
            order={orders.verifyRectification}
            params={params}
            choices={{ findingId: unmended.map(({ findingId, due }) => [findingId, `${findingId}（${due}）`]) }}
          />
          <OrderButton order={orders.reopenProject} params={params} />
        </Flex>
      );
  }
}
