import { useQuery } from '@tanstack/react-query';
import { DatePicker, Flex } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { AxisSwitch, type Axis } from '#ui/axis-switch.js';
import { told } from '#ui/client.js';
import { useToday } from '#ui/county.js';
import { Figure } from '#ui/figure.js';
import { percent } from '#ui/format.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { api, type Measure } from './api.js';
import { FigureRowsDrawer } from './figure-rows.js';

/** A day and an axis in the page's address; today and 当时所知 when nothing is said. */
export function useMoment(): { at: string; axis: Axis; setAt: (at: string) => void; setAxis: (axis: Axis) => void } {
  const today = useToday();
  const [asOf, setAsOf] = useUrlState('asOf');
  const [axis, setAxis] = useUrlState('axis', 'known');
  return {
    at: asOf === '' ? today : asOf,
    axis: axis === 'true' ? 'true' : 'known',
    setAt: (at) => setAsOf(at === today ? '' : at),
    setAxis,
  };
}

/** 化解率三口径与水分, and the households of the key period; every number opens its rows. */
export function FigureCards(): ReactNode {
  const { at, axis, setAt, setAxis } = useMoment();
  const [measure, setMeasure] = useState<Measure>();
  const figures = useQuery({
    queryKey: ['oversight', 'figures', at, axis],
    queryFn: () => told(api.GET('/api/figures', { params: { query: { at, axis } } })),
  });
  const keyPeriod = useQuery({
    queryKey: ['oversight', 'key-period', at],
    queryFn: () => told(api.GET('/api/key-period', { params: { query: { at } } })),
  });
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        <DatePicker
          aria-label={t('截至日期')}
          allowClear={false}
          value={dayjs(at)}
          onChange={(day) => day && setAt(day.format('YYYY-MM-DD'))}
        />
        <AxisSwitch axis={axis} onChange={setAxis} />
      </Flex>
      <Shown of={figures} what="化解率">
        {({ entered, closed, resolutionRate, claimed, claimedRate, gap }) => (
          <Flex wrap gap={8}>
            <Figure title="入账项目" value={entered} unit="个" onOpen={() => setMeasure('entered')} />
            <Figure title="已销号" value={closed} unit="个" onOpen={() => setMeasure('closed')} />
            <Figure
              title="化解率（销号）"
              value={percent(resolutionRate)}
              colour="#2e7d32"
              onOpen={() => setMeasure('closed')}
            />
            <Figure title="申报化解" value={claimed} unit="个" onOpen={() => setMeasure('claimed')} />
            <Figure title="申报化解率" value={percent(claimedRate)} onOpen={() => setMeasure('claimed')} />
            <Figure
              title="水分"
              value={gap.toFixed(1)}
              unit="个百分点"
              colour="#c62828"
              onOpen={() => setMeasure('claimed')}
            />
            {keyPeriod.data && (
              <Figure
                title="保障期核实户数占比"
                value={percent(keyPeriod.data.percent)}
                note={t('目标 {{target}}%，{{met}}；若不计失效为 {{ever}}', {
                  target: keyPeriod.data.target,
                  met: t(keyPeriod.data.met ? '已达到' : '未达到'),
                  ever: percent(keyPeriod.data.everVerifiedPercent),
                })}
                colour={keyPeriod.data.met ? '#2e7d32' : '#c62828'}
                onOpen={() => setMeasure('verified')}
              />
            )}
          </Flex>
        )}
      </Shown>
      {measure && <FigureRowsDrawer {...{ measure, at, axis }} onClose={() => setMeasure(undefined)} />}
    </Flex>
  );
}
