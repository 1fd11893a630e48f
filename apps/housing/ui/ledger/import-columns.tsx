import { Button, Collapse, Flex, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { useSending } from '#ui/sending.js';
import { t } from '#ui/text.js';
import { api } from '../api.js';
import type { Preview } from './import-rows.js';

type Use = Preview['uses'][number]['use'];

/** 栏目对应: what each column of the sheet is taken for. What is put right here is remembered for the next workbook. */
export function ImportColumns({ preview, onDone }: { preview: Preview; onDone: () => unknown }): ReactNode {
  const { importId, columns, uses } = preview;
  const [chosen, setChosen] = useState<Readonly<Record<string, Use>>>({});
  const { busy, send } = useSending(onDone);
  const unknown = columns.filter(({ use }) => use === 'raw').length;
  const changed = Object.entries(chosen).map(([title, use]) => ({ title, use }));
  const remember = () => {
    const path = '/api/ledger/imports/{importId}/columns' as const;
    const body = { columns: changed };
    return send(() => told(api.POST(path, { params: { path: { importId } }, body })), '已记住栏目对应，并按它重新判定');
  };
  const options = uses.map(({ use, label }) => ({ value: use, label: t(label) }));
  const ordered = [...columns].sort((a, b) => Number(a.use !== 'raw') - Number(b.use !== 'raw'));
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'columns',
          label: t('栏目对应（{{count}} 栏，{{unknown}} 栏未识别）', { count: columns.length, unknown }),
          children: (
            <Flex vertical gap={12}>
              <div
                style={{
                  display: 'grid',
                  gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
                  gap: '8px 24px',
                }}
              >
                {ordered.map(({ title, use }) => (
                  <label
                    key={title}
                    style={{ display: 'grid', gridTemplateColumns: '1fr 150px', alignItems: 'center' }}
                  >
                    <span>{title}</span>
                    <Select
                      aria-label={title}
                      showSearch={{ optionFilterProp: 'label' }}
                      value={chosen[title] ?? use}
                      options={options}
                      onChange={(value: Use) => setChosen({ ...chosen, [title]: value })}
                    />
                  </label>
                ))}
              </div>
              <Button
                style={{ alignSelf: 'start' }}
                loading={busy}
                disabled={changed.length === 0}
                onClick={() => void remember()}
              >
                {t('记住并重新判定')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}
