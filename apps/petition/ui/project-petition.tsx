import { Flex } from 'antd';
import type { ReactNode } from 'react';
import type { AboutProject } from '#ui/department.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { Demands } from './demands.page.js';
import * as orders from './orders.data.js';
import { SiteFacts } from './site-facts.page.js';

/** 诉求 of a project. */
export function ProjectPetition({ projectCode }: AboutProject): ReactNode {
  return (
    <Flex vertical gap={12}>
      <Section title="诉求" extra={<OrderButton order={orders.raiseDemand} params={{ projectCode }} />}>
        <Demands projectCode={projectCode} />
      </Section>
      <Section title="事实反映" extra={<OrderButton order={orders.reportSiteFact} params={{ projectCode }} />}>
        <SiteFacts projectCode={projectCode} />
      </Section>
    </Flex>
  );
}
