import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { text, time, word } from '#ui/columns.js';
import { ListPage } from '#ui/list-page.js';
import { SERVICE_NAMES } from '#ui/service-names.data.js';
import { api, type Schemas } from './api.js';
import { SetAgency } from './forms.js';

type Agency = Schemas['AgencyRow'];

/** 机构目录. */
export function AgenciesPage(): ReactNode {
  return (
    <ListPage<Agency>
      queryKey={['identity', 'agencies']}
      title="机构目录"
      hint="机构名称与起止日期；撤并的机构保留原名，旧记录不改"
      read={() => everyRow((query) => api.GET('/api/agencies', { params: { query } }))}
      columns={[
        text('agencyId', '编号', 170),
        text('name', '名称', 200),
        word('service', '系统', 200, SERVICE_NAMES),
        time('from', '自'),
        time('to', '至'),
      ]}
      rowKey={({ agencyId }) => agencyId}
      empty="没有机构"
      buttons={<SetAgency />}
    />
  );
}
