import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import type { AboutProject } from '#ui/department.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { api } from './api.js';
import { CaseCard } from './insolvency.page.js';
import * as orders from './orders.data.js';
import { Seals } from './seals.page.js';
import { Suits } from './suits.page.js';

/** 司法 of a project: suits, seals, insolvency. */
export function ProjectCourt({ projectCode }: AboutProject): ReactNode {
  const params = { projectCode };
  const cases = useQuery({
    queryKey: ['court', projectCode, 'insolvency'],
    queryFn: () =>
      everyRow((query) => api.GET('/api/insolvency-cases', { params: { query: { ...query, projectCode } } })),
  });
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8}>
        <OrderButton order={orders.registerSuit} params={params} />
        <OrderButton order={orders.imposeSeal} params={params} />
        <OrderButton order={orders.fileInsolvency} params={params} />
        <OrderButton order={orders.raiseJointItem} params={params} />
      </Flex>
      <Section title="衍生诉讼">
        <Suits projectCode={projectCode} />
      </Section>
      <Section title="查封">
        <Seals projectCode={projectCode} />
      </Section>
      <Section title="破产">
        <Shown of={cases} what="破产案件" empty="没有破产案件">
          {(rows) => rows.map((one) => <CaseCard key={one.caseNo} of={one} />)}
        </Shown>
      </Section>
    </Flex>
  );
}
