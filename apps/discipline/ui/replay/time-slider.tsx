import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Slider, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { day } from '#ui/format.js';
import { t } from '#ui/text.js';

interface TimeSliderProps {
  readonly days: readonly string[];
  readonly at: string;
  readonly onChange: (day: string) => void;
}

/** One step per day on which something happened; arrow keys move it like the buttons. */
export function TimeSlider({ days, at, onChange }: TimeSliderProps): ReactNode {
  const index = Math.max(
    0,
    days.findLastIndex((one) => one <= at),
  );
  const [moving, setMoving] = useState<number>();
  if (moving !== undefined && days[moving] === at) setMoving(undefined); // the page's address has caught up
  const shown = moving ?? index;
  const go = (next: number) => {
    const step = Math.min(Math.max(next, 0), days.length - 1);
    const found = days[step];
    if (found === undefined) return;
    setMoving(step);
    onChange(found);
  };
  return (
    <Flex align="center" gap={12} wrap>
      <Flex gap={4}>
        <Button
          aria-label={t('前一个事件日')}
          icon={<LeftOutlined />}
          disabled={shown === 0}
          onClick={() => go(shown - 1)}
        />
        <Button
          aria-label={t('后一个事件日')}
          icon={<RightOutlined />}
          disabled={shown >= days.length - 1}
          onClick={() => go(shown + 1)}
        />
      </Flex>
      <Typography.Text strong aria-live="polite" style={{ minWidth: 150 }}>
        {day(days[shown])}
      </Typography.Text>
      <Slider
        style={{ flex: '1 1 240px' }}
        min={0}
        max={Math.max(days.length - 1, 0)}
        value={shown}
        onChange={setMoving}
        onChangeComplete={go}
        tooltip={{ formatter: (step) => day(days[step ?? 0]) }}
        ariaLabelForHandle={t('回放到哪一天')}
        ariaValueTextFormatterForHandle={(step) => day(days[step])}
      />
      <Typography.Text type="secondary">
        {t('第 {{n}} / {{all}} 个事件日', { n: shown + 1, all: days.length })}
      </Typography.Text>
    </Flex>
  );
}
