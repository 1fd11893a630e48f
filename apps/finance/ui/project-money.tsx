import { useQuery } from '@tanstack/react-query';
import { Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { told } from '#ui/client.js';
import type { AboutProject } from '#ui/department.js';
import { day, wan } from '#ui/format.js';
import { Light } from '#ui/light.js';
import { OrderButton } from '#ui/order-button.js';
import { Section } from '#ui/page-frame.js';
import { Shown } from '#ui/shown.js';
import { t } from '#ui/text.js';
import { api } from './api.js';
import { NODES } from './escrow.page.js';
import * as orders from './orders.data.js';
import { Payments } from './payments.page.js';

/** 资金 of a project. */
export function ProjectMoney({ projectCode }: AboutProject): ReactNode {
  const params = { projectCode };
  const path = { params: { path: params } };
  const account = useQuery({
    queryKey: ['finance', 'escrow', projectCode],
    queryFn: () => told(api.GET('/api/projects/{projectCode}/escrow-account', path)),
    retry: false,
  });
  const money = useQuery({
    queryKey: ['finance', 'money', projectCode],
    queryFn: () => told(api.GET('/api/projects/{projectCode}/money', path)),
    retry: false,
  });
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8}>
        <OrderButton order={orders.openEscrowAccount} params={params} />
        <OrderButton order={orders.setQuota} params={params} />
        <OrderButton order={orders.registerPayee} params={params} />
        <OrderButton order={orders.confirmWork} params={params} />
        <OrderButton order={orders.requestDisbursement} params={params} primary />
        <OrderButton order={orders.recordAdvanceContract} params={params} />
        <OrderButton order={orders.recordRecovery} params={params} />
        <OrderButton order={orders.recordAudit} params={params} />
        <OrderButton order={orders.confirmByAdministrator} params={params} />
        <OrderButton order={orders.applyLoan} params={params} />
        <OrderButton order={orders.pushWhitelist} params={params} />
      </Flex>
      <Section title="监管账户">
        <Shown of={account} what="监管账户" empty="没有监管账户">
          {(row) =>
            !row.opened ? (
              t('本项目没有开立监管账户')
            ) : (
              <Descriptions
                size="small"
                column={{ xs: 1, md: 3 }}
                items={[
                  { key: 'balance', label: t('余额（万元）'), children: `${wan(row.balance)} ${day(row.balanceAsOf)}` },
                  { key: 'required', label: t('应留存（万元）'), children: wan(row.required) },
                  { key: 'shortfall', label: t('缺口（万元）'), children: wan(row.shortfall) },
                  {
                    key: 'node',
                    label: t('拨付节点'),
                    children: t((NODES as Record<string, string>)[row.node] ?? row.node),
                  },
                  {
                    key: 'release',
                    label: t('节点拨付'),
                    children: (
                      <Light
                        colour={row.releaseAllowed ? 'green' : 'yellow'}
                        word={row.releaseAllowed ? '放行' : '暂停'}
                      />
                    ),
                  },
                  { key: 'recovered', label: t('追回（万元）'), children: wan(row.recovered) },
                ]}
              />
            )
          }
        </Shown>
      </Section>
      <Section title="近三十日付款">
        <Shown of={money} what="付款情况" empty="没有付款">
          {({ recentPayments, recentAmount, moneyAtWork }) => (
            <span>
              {recentPayments} {t('笔')}，{wan(recentAmount)} {t('万元')}{' '}
              <Light colour={moneyAtWork ? 'green' : 'red'} word={moneyAtWork ? '资金在动' : '没有资金'} />
            </span>
          )}
        </Shown>
      </Section>
      <Section title="用款">
        <Payments projectCode={projectCode} />
      </Section>
    </Flex>
  );
}
