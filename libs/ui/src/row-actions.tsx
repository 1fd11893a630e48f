import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, Popover } from 'antd';
import { Children, isValidElement, useState, type ReactNode } from 'react';
import { hasRole, useUser, type User } from './session.js';
import { t } from './text.js';

interface Given {
  readonly order?: { readonly roles?: readonly string[] };
  readonly children?: ReactNode;
}

/** So many fit in a row; of more, the first is seen. */
const FIT = 3;

/** Buttons of a row: all of a few; of many the first, the others behind 更多; what is not this person's business takes no place. */
export function RowActions({ children }: { children: ReactNode }): ReactNode {
  const user = useUser().data;
  const [open, setOpen] = useState(false);
  const own = Children.toArray(children).filter((child) => isOffered(child, user));
  const seen = own.length <= FIT ? own : own.slice(0, 1);
  const more = own.slice(seen.length);
  return (
    <Flex gap={4} wrap align="center">
      {seen}
      {more.length > 0 && (
        <Popover
          open={open}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          content={
            <Flex vertical gap={6} align="stretch" onClick={() => setOpen(false)}>
              {more}
            </Flex>
          }
        >
          <Button size="small" icon={<DownOutlined />} iconPlacement="end">
            {t('更多')}
          </Button>
        </Popover>
      )}
    </Flex>
  );
}

/** Whether anything of it would be shown: an order only to those whose business it is. */
export function isOffered(node: ReactNode, user: User | null | undefined): boolean {
  return Children.toArray(node).some((child) => {
    if (!isValidElement<Given>(child)) return true;
    const { order, children } = child.props;
    if (order) return user ? hasRole(user, order.roles) : false;
    return children === undefined || isOffered(children, user);
  });
}
