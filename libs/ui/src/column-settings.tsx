import { Button, Checkbox, Popover } from 'antd';
import type { ReactNode } from 'react';
import { t } from './text.js';

interface ColumnSettingsProps {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: string[]) => void;
}

/** Which columns a table shows. */
export function ColumnSettings({ columns, hidden, onChange }: ColumnSettingsProps): ReactNode {
  const shown = columns.map(({ key }) => key).filter((key) => !hidden.includes(key));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          style={{ display: 'grid', gap: 4, maxHeight: 360, overflow: 'auto' }}
          options={columns.map(({ key, title }) => ({ value: key, label: t(title) }))}
          value={shown}
          onChange={(kept) => onChange(columns.map(({ key }) => key).filter((key) => !kept.includes(key)))}
        />
      }
    >
      <Button size="small">{t('列设置')}</Button>
    </Popover>
  );
}
