import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Chart, registerMap, type EChartsCoreOption, type Picked } from '#ui/chart.js';
import { told } from '#ui/client.js';
import { hexOf } from '#ui/light.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api, type WarroomRow } from '../api.js';

interface CountyMapProps {
  readonly rows: readonly WarroomRow[];
  readonly township: string;
  readonly onTownship: (township: string) => void;
  readonly onProject: (projectCode: string) => void;
}

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Worst first: a township shows the worst light of its projects. */
const WORST = ['red', 'yellow', 'green', 'grey'];

/** The county's map: each township in the colour of its worst light, each project a dot. */
export function CountyMap({ rows, township, onTownship, onProject }: CountyMapProps): ReactNode {
  const map = useQuery({
    queryKey: ['oversight', 'map'],
    queryFn: () => told(api.GET('/api/map')),
  });
  const features = useMemo(() => (map.data?.features ?? []) as readonly unknown[] as readonly Feature[], [map.data]);
  const option = useMemo(() => mapOption(features, rows, township), [features, rows, township]);
  const pick = ({ componentType, name, data }: Picked) => {
    if (componentType === 'geo') onTownship(name === township ? '' : name);
    else if (typeof data === 'object' && data !== null && 'projectCode' in data) onProject(String(data.projectCode));
  };
  return (
    <Shown of={map} what="地图">
      {({ fictional }) => (
        <>
          <Chart option={option} height={330} label={t('县域地图，各乡镇以其项目中最差的灯色表示')} onPick={pick} />
          {fictional && (
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              {t('示意图，由程序生成，不是真实地图')}
            </Typography.Text>
          )}
        </>
      )}
    </Shown>
  );
}

function mapOption(features: readonly Feature[], rows: readonly WarroomRow[], township: string): EChartsCoreOption {
  const regions = features.filter(({ properties }) => properties.kind === 'township');
  registerMap('county', { type: 'FeatureCollection', features: regions } as never);
  return {
    tooltip: { formatter: ({ name }: { name: string }) => name },
    geo: {
      map: 'county',
      roam: false,
      top: 4,
      bottom: 4,
      label: { show: true, fontSize: 13, color: '#262626' },
      emphasis: { label: { color: '#000' }, itemStyle: { areaColor: '#ffe7ba' } },
      itemStyle: { borderColor: '#8c8c8c', areaColor: '#fafafa' },
      regions: regions.map(({ properties }) => {
        const name = String(properties.name);
        const colour = hexOf(worstIn(rows.filter((row) => row.township === name)));
        const chosen = name === township;
        return {
          name,
          itemStyle: {
            areaColor: `${colour}2e`,
            borderWidth: chosen ? 3 : 1,
            borderColor: chosen ? '#1f4e79' : '#8c8c8c',
          },
        };
      }),
    },
    series: [
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 13,
        data: features
          .filter(({ properties }) => properties.kind === 'project')
          .map(({ geometry, properties: { projectCode, name } }) => ({
            name,
            projectCode,
            value: geometry.coordinates,
            itemStyle: {
              color: hexOf(rows.find((row) => row.projectCode === projectCode)?.light ?? 'grey'),
              borderColor: '#fff',
              borderWidth: 1.5,
            },
          })),
      },
    ],
  };
}

function worstIn(rows: readonly WarroomRow[]): string {
  return WORST.find((light) => rows.some((row) => row.light === light)) ?? 'grey';
}
