import { App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { everyRow, told } from '#ui/client.js';
import { text, time, useAgencyColumn } from '#ui/columns.js';
import type { Column } from '#ui/data-table.js';
import { Light } from '#ui/light.js';
import { ListPage } from '#ui/list-page.js';
import { RowActions } from '#ui/row-actions.js';
import { hasRole, useUser } from '#ui/session.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';
import { OpenAccount, RequestRole } from './forms.js';
import * as orders from './orders.data.js';
import { ROLE_NAMES } from './role-names.data.js';
import { OrderButton } from '#ui/order-button.js';

type Account = Schemas['AccountRow'];

/** 账户: opened by the system administrator, never with a role. */
export function AccountsPage(): ReactNode {
  const columns: Column<Account>[] = [
    text('userId', '账户', 130),
    text('name', '姓名', 100),
    text('post', '职务', 130),
    useAgencyColumn<Account>('agencyId', '机构', 150),
    {
      key: 'roles',
      title: '岗位',
      width: 200,
      value: ({ roles }) => roles.map((role) => t(ROLE_NAMES[role] ?? role)).join('、'),
    },
    {
      key: 'active',
      title: '状态',
      width: 90,
      filter: true,
      value: ({ active }) => t(active ? '使用中' : '已销户'),
      render: ({ active }) => <Light colour={active ? 'green' : 'grey'} word={active ? '使用中' : '已销户'} />,
    },
    time('openedAt', '开户', 130),
    time('closedAt', '销户', 130),
  ];
  return (
    <ListPage<Account>
      queryKey={['identity', 'accounts']}
      title="账户"
      hint="系统管理员开户，安全管理员授权，审计管理员查记录；三者不得为同一人"
      read={() => everyRow((query) => api.GET('/api/accounts', { params: { query } }))}
      columns={columns}
      rowKey={({ userId }) => userId}
      empty="没有账户"
      buttons={<OpenAccount />}
      actionsWidth={260}
      actions={({ userId, active }) =>
        active && (
          <RowActions>
            <RequestRole userId={userId} />
            <OneTimePassword userId={userId} />
            <OrderButton order={orders.closeAccount} params={{ userId }} />
          </RowActions>
        )
      }
    />
  );
}

/** The password is shown once, to the person who asked for it. */
function OneTimePassword({ userId }: { userId: string }): ReactNode {
  const { modal } = App.useApp();
  const user = useUser().data;
  if (!user || !hasRole(user, ['admin.system'])) return null;
  const issue = async () => {
    try {
      const path = '/api/accounts/{userId}/one-time-password' as const;
      const { oneTimePassword } = await told(api.POST(path, { params: { path: { userId } } }));
      modal.success({ title: t('一次性密码（只显示这一次，首次登录须修改）'), content: oneTimePassword });
    } catch (error) {
      modal.error({ title: t('未能发放'), content: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Popconfirm title={t('原密码随即失效，确定发放？')} onConfirm={() => void issue()}>
      <Button size="small">{t('一次性密码')}</Button>
    </Popconfirm>
  );
}
