import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Flex, Layout, Menu, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { departments } from './department.js';
import { RoleSwitcher } from './role-switcher.js';
import { hasRole, useSession, type User } from './session.js';

/** Header, menu of what this person may see, and the page. */
export function Frame({ user, children }: { user: User; children: ReactNode }): ReactNode {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { logout } = useSession();
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header style={{ paddingInline: 20, position: 'sticky', top: 0, zIndex: 20 }}>
        <Flex align="center" justify="space-between" gap={16}>
          <Typography.Text strong style={{ color: '#fff', fontSize: 18, whiteSpace: 'nowrap' }}>
            安居 · 问题楼盘处置化解平台
          </Typography.Text>
          <Flex align="center" gap={12}>
            <RoleSwitcher user={user} />
            <Typography.Text style={{ color: '#fff' }} ellipsis>
              <UserOutlined /> {user.agencyName ?? user.agency} · {user.name}
            </Typography.Text>
            <Button
              type="text"
              aria-label="退出"
              icon={<LogoutOutlined />}
              style={{ color: '#fff' }}
              onClick={() => void logout()}
            />
          </Flex>
        </Flex>
      </Layout.Header>
      <Layout>
        <Layout.Sider width={208} breakpoint="lg" collapsedWidth={0} theme="light">
          <Menu
            mode="inline"
            selectedKeys={[pathname]}
            items={menuOf(user)}
            onClick={({ key }) => void navigate(key)}
            style={{ borderInlineEnd: 0, paddingBlock: 8 }}
          />
        </Layout.Sider>
        <Layout.Content style={{ padding: 16, minWidth: 0 }}>{children}</Layout.Content>
      </Layout>
    </Layout>
  );
}

function menuOf(user: User) {
  return departments.flatMap(({ service, title, pages }) => {
    const seen = pages.filter(({ hidden, roles }) => !hidden && hasRole(user, roles));
    const children = seen.map((page) => ({ key: `/${service}/${page.path}`, label: page.title }));
    return children.length === 0 ? [] : [{ key: service, type: 'group' as const, label: title, children }];
  });
}
