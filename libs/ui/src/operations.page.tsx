import type { ReactNode } from 'react';
import type { Page } from './department.js';
import { DESK_SEEN_BY } from './operation-orders.js';
import { OperationActs } from './operation-acts.js';
import { Carrier } from './operations-carrier.js';
import { Projections } from './operations-projections.js';
import { Waiting } from './operations-waiting.js';
import { PageFrame, Section } from './page-frame.js';
import { t } from './text.js';

/** 运维台 of a service, as a page of its department. */
export function operationsPage(service: string): Page {
  return {
    path: 'operations',
    title: '运维台',
    roles: DESK_SEEN_BY,
    load: () => Promise.resolve(() => <OperationsPage service={service} />),
  };
}

/** 运维台: read models, what arrives, what waits for somebody, and what was done about it. */
function OperationsPage({ service }: { service: string }): ReactNode {
  return (
    <PageFrame title="运维台" hint={t('本服务的读模型、消息通道和停放的工作；每次处理先记录再执行，记录不能删改')}>
      <Section title="读模型">
        <Projections service={service} />
      </Section>
      <Section title="通道">
        <Carrier service={service} />
      </Section>
      <Section title="待处理">
        <Waiting service={service} />
      </Section>
      <Section title="处理记录">
        <OperationActs service={service} />
      </Section>
    </PageFrame>
  );
}
