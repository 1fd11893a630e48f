import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { t } from './text.js';

export type Axis = 'known' | 'true';

/** 当时所知 / 事后认定. */
export function AxisSwitch({ axis, onChange }: { axis: Axis; onChange: (axis: Axis) => void }): ReactNode {
  return (
    <Segmented<Axis>
      aria-label={t('时间口径')}
      value={axis}
      onChange={onChange}
      options={[
        { value: 'known', label: t('当时所知') },
        { value: 'true', label: t('事后认定') },
      ]}
    />
  );
}
