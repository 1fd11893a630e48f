import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { clock, state, text, time, useAgencyColumn, useProjectColumn, word } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { List, ListPage } from '#ui/list-page.js';
import { CLAIM_NAMES } from '#ui/lists.data.js';
import { t } from '#ui/text.js';
import { api, CLAIM_STATES, type Claim } from '../api.js';
import { ClaimDrawer } from './claim-drawer.js';

function useColumns(): Column<Claim>[] {
  const project = useProjectColumn<Claim>(({ projectCode }) => projectCode);
  const claimant = useAgencyColumn<Claim>('claimant', '申报机关');
  return [
    project,
    word('claim', '申报', 80, CLAIM_NAMES),
    text('claimId', '编号', 170, { folded: true }),
    claimant,
    time('claimedOn', '申报日期'),
    {
      ...state('status', '结论', 110, CLAIM_STATES),
      filter: true,
    },
    {
      key: 'doubt',
      title: '存疑',
      width: 90,
      filter: true,
      value: ({ underQuery }) => (underQuery ? t('存疑') : ''),
      render: ({ underQuery }) => (underQuery ? <Light colour="orange" word="存疑" /> : null),
    },
    {
      key: 'witnesses',
      title: '印证（成立/必需）',
      width: 140,
      value: ({ witnesses }) => {
        const required = witnesses.filter((witness) => witness.required);
        return `${required.filter(({ verdict }) => verdict === 'holds').length}/${required.length}`;
      },
    },
    text('flags', '疑点', 230),
    clock(),
  ];
}

/** 申报核实台: what was claimed, and what other agencies' records say of it. */
export function ClaimsPage(): ReactNode {
  const columns = useColumns();
  const [open, setOpen] = useState<Claim>();
  return (
    <>
      <ListPage<Claim>
        queryKey={['housing', 'claims']}
        title="申报核实台"
        hint="申报不是事实：须由其他机关的记录印证后，方可核实认定"
        read={() => told(api.GET('/api/claims'))}
        columns={columns}
        rowKey={({ claimId }) => claimId}
        onRow={setOpen}
        empty="没有申报"
      />
      {open && <ClaimDrawer claim={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** Claims of one project. */
export function ProjectClaims({ projectCode }: { projectCode: string }): ReactNode {
  const columns = useColumns().filter(({ key }) => key !== 'project');
  const [open, setOpen] = useState<Claim>();
  return (
    <>
      <List<Claim>
        queryKey={['housing', projectCode, 'claims']}
        title="申报"
        read={() => told(api.GET('/api/projects/{projectCode}/claims', { params: { path: { projectCode } } }))}
        columns={columns}
        rowKey={({ claimId }) => claimId}
        onRow={setOpen}
        empty="本项目没有申报"
      />
      {open && <ClaimDrawer claim={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
