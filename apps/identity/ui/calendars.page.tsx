import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { text } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { spansOf } from '#ui/day-spans.js';
import { ListPage } from '#ui/list-page.js';
import { OrderButton } from '#ui/order-button.js';
import { api, type Schemas } from './api.js';
import * as orders from './orders.data.js';

type Year = Schemas['CalendarRow'];

const COLUMNS: Column<Year>[] = [
  { key: 'year', title: '年份', width: 80, value: ({ year }) => year },
  text('docNo', '文号', 200),
  { key: 'off', title: '放假', width: 520, value: ({ offDays }) => spansOf(offDays).join('；') },
  { key: 'worked', title: '调休上班', width: 320, value: ({ workDays }) => spansOf(workDays).join('；') },
];

/** 节假日安排: the years by which working days are counted. */
export function CalendarsPage(): ReactNode {
  return (
    <ListPage<Year>
      queryKey={['identity', 'calendars']}
      title="节假日"
      hint="工作日期限按此推算；未发布的年份暂按周一至周五计，发布后暂定的期限随之调整"
      read={() => everyRow((query) => api.GET('/api/calendars', { params: { query } }))}
      columns={COLUMNS}
      rowKey={({ year, docNo }) => `${year} ${docNo}`}
      empty="还没有发布任何年份的安排"
      buttons={<OrderButton order={orders.publishCalendar} params={{}} primary size="middle" />}
    />
  );
}
