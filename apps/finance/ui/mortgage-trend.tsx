import type { EChartsCoreOption } from '#ui/chart.js';
import { t } from '#ui/text.js';
import type { Schemas } from './api.js';

type Week = Schemas['MortgageWeek'];

/** Households as bars, balance as a line; a masked total leaves a gap. */
export function trendOption(weeks: readonly Week[]): EChartsCoreOption {
  const drawn = [...weeks].sort((a, b) => (a.week < b.week ? -1 : 1));
  const number = (text_: string) => (Number.isNaN(Number(text_)) ? null : Number(text_));
  return {
    grid: { left: 60, right: 70, top: 36, bottom: 28 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: drawn.map(({ week }) => week) },
    yAxis: [
      { type: 'value', name: t('户') },
      { type: 'value', name: t('万元'), splitLine: { show: false } },
    ],
    series: [
      { type: 'bar', name: t('停贷户数'), color: '#1f4e79', data: drawn.map(({ households }) => number(households)) },
      {
        type: 'line',
        name: t('停贷余额'),
        color: '#d46b08',
        yAxisIndex: 1,
        data: drawn.map(({ balance }) => {
          const fen = number(balance);
          return fen === null ? null : fen / 1_000_000;
        }),
      },
    ],
  };
}
