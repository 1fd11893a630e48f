import type { paths } from './generated/api.js';
import { ordersOf } from './order.js';

/** Whose desk it is. */
export const DESK_SEEN_BY = ['admin.system'];

/** What the system administrator of a service may do about what stands still. */
export function operationsOf(service: string) {
  const order = ordersOf<paths>(service);
  const roles = DESK_SEEN_BY;
  return {
    rebuild: order('post', '/api/operations/projections/{name}/rebuild', {
      title: '重建',
      hint: '从头折算一遍，完成后整体替换；重建期间照常查询，原有数据不动。',
      fields: {},
      roles,
    }),
    release: order('post', '/api/operations/parked-keys/{id}/release', {
      title: '放行',
      hint: '按顺序收入这个键等待的条目；仍有问题的条目及其后各条继续停放。',
      fields: {},
      roles,
    }),
    reread: order('post', '/api/operations/put-aside/{id}/reading', {
      title: '重读',
      hint: '再读一次原消息；仍读不出时留在这里，并记下新的原因。',
      fields: {},
      roles,
    }),
    discard: order('post', '/api/operations/put-aside/{id}/discarding', {
      title: '作废',
      hint: '消息将被丢弃，不再读入；理由和消息的摘要留在处理记录里。',
      danger: true,
      fields: { reason: { kind: 'long', label: '理由' } },
      roles,
    }),
    retry: order('post', '/api/operations/parked-facts/{id}/retry', {
      title: '重试',
      hint: '按顺序重新办理这个键停放的事实；仍不成功的及其后各条继续停放。',
      fields: {},
      roles,
    }),
  };
}
