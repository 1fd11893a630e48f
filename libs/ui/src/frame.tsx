import { LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown, Flex, Grid, Layout, Menu, Modal, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { departments } from './department.js';
import { homeOf } from './home.js';
import { PasswordForm } from './password-form.js';
import { useRenewal } from './renewal.js';
import { RoleSwitcher } from './role-switcher.js';
import { hasRole, useSession, type User } from './session.js';
import { t } from './text.js';
import { TodoCount } from './todo-count.js';

/** Header, menu of what this person may see, and the page. */
export function Frame({ user, children }: { user: User; children: ReactNode }): ReactNode {
  useRenewal();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header style={{ paddingInline: wide ? 20 : 12, position: 'sticky', top: 0, zIndex: 20, height: 52 }}>
        <Flex align="center" justify="space-between" gap={12} style={{ height: 52, lineHeight: 'normal' }}>
          <Flex align="center" gap={8} style={{ minWidth: 0 }}>
            {!wide && (
              <Button
                type="text"
                aria-label={t('菜单')}
                icon={<MenuOutlined style={{ color: '#fff' }} />}
                onClick={() => setOpen(true)}
              />
            )}
            <Typography.Text strong style={{ color: '#fff', fontSize: 17, whiteSpace: 'nowrap' }}>
              {wide ? t('安居 · 问题楼盘处置化解平台') : t('安居')}
            </Typography.Text>
          </Flex>
          <Flex align="center" gap={12} style={{ minWidth: 0 }}>
            <RoleSwitcher user={user} />
            <Person user={user} />
          </Flex>
        </Flex>
      </Layout.Header>
      <Layout>
        {wide && (
          <Layout.Sider
            width={188}
            theme="light"
            style={{ overflow: 'auto', height: 'calc(100vh - 52px)', position: 'sticky', top: 52 }}
          >
            <Pages user={user} />
          </Layout.Sider>
        )}
        <Drawer open={open && !wide} placement="left" size={240} onClose={() => setOpen(false)} title={t('菜单')}>
          <Pages user={user} onChosen={() => setOpen(false)} />
        </Drawer>
        <Layout.Content style={{ padding: wide ? 16 : 8, minWidth: 0 }}>{children}</Layout.Content>
      </Layout>
    </Layout>
  );
}

function Pages({ user, onChosen }: { user: User; onChosen?: () => void }): ReactNode {
  const { pathname } = useLocation();
  return (
    <Menu
      mode="inline"
      selectedKeys={[pathname]}
      items={menuOf(user)}
      onClick={() => onChosen?.()}
      style={{ borderInlineEnd: 0 }}
    />
  );
}

/** Who is signed in; own password; way out. */
function Person({ user }: { user: User }): ReactNode {
  const { logout } = useSession();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', label: `${user.agencyName ?? user.agency} ${user.post ?? ''}`, disabled: true },
            { key: 'password', label: t('修改密码') },
            { key: 'logout', label: t('退出'), icon: <LogoutOutlined /> },
          ],
          onClick: ({ key }) => (key === 'password' ? setChanging(true) : void logout()),
        }}
      >
        <Button type="text" style={{ color: '#fff' }} icon={<UserOutlined />}>
          {user.name}
        </Button>
      </Dropdown>
      <Modal open={changing} title={t('修改密码')} footer={null} onCancel={() => setChanging(false)} destroyOnHidden>
        <PasswordForm username={user.username} onChanged={() => void logout()} />
      </Modal>
    </>
  );
}

/** The department where this person works comes first. */
function menuOf(user: User) {
  const own = homeOf(user).split('/')[1];
  const inOrder = [...departments].sort((a, b) => Number(b.service === own) - Number(a.service === own));
  return inOrder.flatMap(({ service, title, pages }) => {
    const seen = pages.filter(({ hidden, roles }) => !hidden && hasRole(user, roles));
    const children = seen.map((page) => ({
      key: `/${service}/${page.path}`,
      label: (
        <Link to={`/${service}/${page.path}`}>
          {page.path === 'todo' && service === own ? (
            <TodoCount service={service}>{t(page.title)}</TodoCount>
          ) : (
            t(page.title)
          )}
        </Link>
      ),
    }));
    return children.length === 0 ? [] : [{ key: service, type: 'group' as const, label: t(title), children }];
  });
}
