import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Badge } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { apiOf, told } from './client.js';
import type { components, paths } from './generated/api.js';
import { useUser } from './session.js';
import { t } from './text.js';

export type Asked = components['schemas']['Asked'];

/** For where nothing tells of changes: a proxy may hold a stream back. */
const ASKED_AGAIN_MS = 60_000;

/** What others asked of a service, by remaining time. */
export function useTodo(service: string): UseQueryResult<Asked[]> {
  return useQuery({
    queryKey: [service, 'todo'],
    queryFn: () => told(apiOf<paths>(service).GET('/api/answers/todo')),
    refetchInterval: ASKED_AGAIN_MS,
  });
}

/** 待办 in the menu, with how many wait for the own agency; new ones show at once. */
export function TodoCount({ service, children }: { service: string; children: ReactNode }): ReactNode {
  const own = useUser().data?.agency;
  const { data = [] } = useTodo(service);
  useChanges(service);
  const count = data.filter(({ agency }) => agency === own).length;
  return (
    <>
      {children} <Badge count={count} size="small" title={t('{{count}} 项待办', { count })} />
    </>
  );
}

/** Asks again when the service tells of a change. Only while the page is seen: browsers keep few connections open. */
function useChanges(service: string): void {
  const cache = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    const again = () => void cache.invalidateQueries({ queryKey: [service, 'todo'] });
    const listen = () => {
      source?.close();
      source = undefined;
      if (document.hidden) return;
      source = new EventSource(`/${service}/api/answers/todo/changes`);
      source.onmessage = again;
      source.onopen = again;
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      source?.close();
    };
  }, [cache, service]);
}
