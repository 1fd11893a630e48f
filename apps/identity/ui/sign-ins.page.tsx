import type { ReactNode } from 'react';
import { everyRow } from '#ui/client.js';
import { state, text, time } from '#ui/columns.js';
import { ListPage } from '#ui/list-page.js';
import { api, type Schemas } from './api.js';

type SignIn = Schemas['SignInRow'];

/** 登录记录. */
export function SignInsPage(): ReactNode {
  return (
    <ListPage<SignIn>
      queryKey={['identity', 'sign-ins']}
      title="登录记录"
      read={() => everyRow((query) => api.GET('/api/sign-ins', { params: { query } }))}
      columns={[
        time('at', '时间', 140),
        text('username', '账户', 150),
        text('source', '来源', 150),
        state('outcome', '结果', 130, {
          'signed-in': ['登录', 'green'],
          wrong: ['密码错误', 'red'],
          locked: ['已锁定', 'red'],
          'to-change': ['须改密码', 'yellow'],
          changed: ['已改密码', 'blue'],
        }),
      ]}
      rowKey={({ at, username, outcome }) => `${at} ${username} ${outcome}`}
      empty="没有登录记录"
    />
  );
}
