import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { apiOf, told } from './client.js';
import type { Choices, Listed } from './listed.js';

/** Project that the open form is about; empty: none so far. */
export const FormProject = createContext('');

interface AnyList {
  [path: string]: { get: { responses: { 200: { content: { 'application/json': never[] | { rows: never[] } } } } } };
}
const client = apiOf<AnyList>('');

/** The choices as they are now; none while they are read, or where the reader may not have them. */
export function useListed(from: Listed | undefined): Choices {
  const projectCode = useContext(FormProject);
  const { data } = useQuery({
    queryKey: ['choices', from?.path],
    queryFn: () => told(client.GET(from?.path ?? '', {})),
    enabled: from !== undefined,
    retry: false,
  });
  return from && data ? from.choices(Array.isArray(data) ? data : data.rows, projectCode) : [];
}
