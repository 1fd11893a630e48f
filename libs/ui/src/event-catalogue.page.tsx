import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { catalogueRows, type Catalogue, type CatalogueRow } from './catalogue-rows.js';
import { DataTable, type Column } from './data-table.js';
import { EventContract, LevelTag, readersOf } from './event-contract.js';
import { PageFrame } from './page-frame.js';
import { request } from './request.js';
import { SERVICE_NAMES } from './service-names.data.js';
import { Shown } from './shown.js';
import { t } from './text.js';
import { useUrlState } from './url-state.js';

const DOCUMENT = '/asyncapi.json';

const COLUMNS: Column<CatalogueRow>[] = [
  { key: 'label', title: '事件', width: 140, value: ({ label }) => label },
  { key: 'contract', title: '契约', width: 260, value: ({ contract }) => contract },
  {
    key: 'level',
    title: '级别',
    width: 110,
    filter: true,
    value: ({ level }) => level,
    render: ({ level }) => <LevelTag level={level} />,
  },
  { key: 'service', title: '发布方', width: 150, value: ({ service }) => nameOf(service) },
  { key: 'channel', title: '频道', width: 170, filter: true, value: ({ channel }) => channel },
  { key: 'readers', title: '有权接收', width: 230, value: ({ readers }) => readersOf(readers) },
  { key: 'count', title: '字段', width: 70, numeric: true, value: ({ fields }) => fields.length },
  // for the search: a field is found by its name and by what it means
  {
    key: 'fields',
    title: '字段名与含义',
    width: 400,
    folded: true,
    value: ({ fields }) => fields.map(({ path, meaning }) => `${path} ${meaning}`).join('；'),
  },
];

/** 事件目录: what every service tells the others, to whom, and what its fields mean. */
export function EventCataloguePage(): ReactNode {
  const catalogue = useQuery({
    queryKey: ['event-catalogue'],
    queryFn: async () => catalogueRows(await request<Catalogue>('GET', DOCUMENT)),
  });
  const [service, chooseService] = useUrlState('service');
  const [open, setOpen] = useUrlState('event');
  return (
    <PageFrame
      title="事件目录"
      hint={t('各服务向其他服务发布的全部事件；一个频道对应一类接收方，有权接收整个频道，或者完全无权接收')}
      actions={
        <Button href={DOCUMENT} target="_blank" rel="noreferrer">
          AsyncAPI
        </Button>
      }
    >
      <Shown of={catalogue} what="事件目录" empty="没有服务发布事件">
        {(rows) => {
          const services = [...new Set(rows.map((row) => row.service))];
          const shown = rows.find(({ key }) => key === open);
          return (
            <>
              <DataTable<CatalogueRow>
                name="events"
                title={t('事件目录')}
                rows={rows.filter((row) => service === '' || row.service === service)}
                columns={COLUMNS}
                rowKey={({ key }) => key}
                onRow={({ key }) => setOpen(key)}
                extra={
                  <Select
                    aria-label={t('发布方')}
                    value={service}
                    onChange={chooseService}
                    style={{ width: 'min(200px, 40vw)' }}
                    options={[
                      { value: '', label: t('全部服务') },
                      ...services.map((one) => ({ value: one, label: nameOf(one) })),
                    ]}
                  />
                }
              />
              {shown && <EventContract of={shown} onClose={() => setOpen('')} />}
            </>
          );
        }}
      </Shown>
    </PageFrame>
  );
}

function nameOf(service: string): string {
  return t(SERVICE_NAMES[service] ?? service);
}
