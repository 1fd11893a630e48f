import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';

export interface User {
  readonly username: string;
  readonly name: string;
  readonly post?: string;
  readonly agency: string;
  readonly agencyName?: string;
  readonly roles: readonly string[];
}

/** Who is signed in; null for a stranger. */
export function useUser(): UseQueryResult<User | null> {
  return useQuery({ queryKey: ['me'], queryFn: loadUser, staleTime: 60_000, retry: false });
}

async function loadUser(): Promise<User | null> {
  const response = await fetch('/identity/api/me');
  if (response.status === 401) return null;
  return ((await response.json()) as { user: User }).user;
}

/** Sign in and out; every cached answer belongs to the person who asked for it. */
export function useSession(): {
  login: (username: string, password: string) => Promise<void>;
  logout: () => Promise<void>;
} {
  const cache = useQueryClient();
  return {
    login: async (username, password) => {
      await request('POST', '/identity/api/login', { username, password });
      beginAnew(cache);
    },
    logout: async () => {
      await request('POST', '/identity/api/logout', {});
      beginAnew(cache);
    },
  };
}

/** Forgets all answers and asks who is signed in; until that is known nothing else is on the page to ask. */
function beginAnew(cache: QueryClient): void {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  void cache.resetQueries({ queryKey: ['me'] });
}

export function hasRole(user: User, roles: readonly string[] | undefined): boolean {
  return roles === undefined || roles.some((role) => user.roles.includes(role));
}
