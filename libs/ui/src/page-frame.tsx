import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { t } from './text.js';

interface PageFrameProps {
  readonly title: string;
  /** One line under the title. */
  readonly hint?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Title, actions, and the content below. */
export function PageFrame({ title, hint, actions, children }: PageFrameProps): ReactNode {
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center" justify="space-between">
        <div>
          <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
            {t(title)}
          </Typography.Title>
          {hint !== undefined && <Typography.Text type="secondary">{hint}</Typography.Text>}
        </div>
        <Flex wrap gap={8} className="no-print">
          {actions}
        </Flex>
      </Flex>
      {children}
    </Flex>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  extra,
  children,
}: {
  title: string;
  extra?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <Card size="small" title={t(title)} extra={extra}>
      {children}
    </Card>
  );
}
