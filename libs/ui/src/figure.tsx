import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { t } from './text.js';

interface FigureProps {
  readonly title: string;
  readonly value: string | number;
  readonly unit?: string;
  readonly note?: string;
  readonly colour?: string;
  /** Opens the rows behind the number. */
  readonly onOpen?: () => void;
}

/** A number with its name; a click opens the rows that it counts. */
export function Figure({ title, value, unit, note, colour, onOpen }: FigureProps): ReactNode {
  return (
    <Card
      size="small"
      hoverable={onOpen !== undefined}
      style={{ minWidth: 128, flex: '1 1 128px' }}
      {...(onOpen
        ? {
            onClick: onOpen,
            onKeyDown: (event) => event.key === 'Enter' && onOpen(),
            tabIndex: 0,
            role: 'button',
            'aria-label': `${t(title)} ${value}${unit ?? ''}`,
          }
        : {})}
    >
      <Typography.Text type="secondary">{t(title)}</Typography.Text>
      <Flex align="baseline" gap={4}>
        <span style={{ fontSize: 24, fontWeight: 600, fontVariantNumeric: 'tabular-nums', color: colour }}>
          {value}
        </span>
        {unit !== undefined && <Typography.Text type="secondary">{t(unit)}</Typography.Text>}
      </Flex>
      {note !== undefined && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t(note)}
        </Typography.Text>
      )}
    </Card>
  );
}
