import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { apiOf, told } from './client.js';
import type { components, paths } from './generated/api.js';

type Schemas = components['schemas'];
export type ProjectionState = Schemas['ProjectionState'];
export type CarrierState = Schemas['CarrierState'];
export type ChannelState = Schemas['ChannelState'];
export type WaitingWork = Schemas['WaitingWork'];
export type OperationAct = Schemas['OperationActView'];

/** Whoever watches sees a change soon; a rebuild is followed closely. */
const ASKED_AGAIN_MS = 5_000;
const FOLLOWED_MS = 1_000;

export function useProjections(service: string): UseQueryResult<ProjectionState[]> {
  return useQuery({
    queryKey: [service, 'operations', 'projections'],
    queryFn: () => told(apiOf<paths>(service).GET('/api/operations/projections')),
    refetchInterval: ({ state }) => (state.data?.some(({ rebuild }) => rebuild) ? FOLLOWED_MS : ASKED_AGAIN_MS),
  });
}

export function useCarrier(service: string): UseQueryResult<CarrierState> {
  return useQuery({
    queryKey: [service, 'operations', 'carrier'],
    queryFn: () => told(apiOf<paths>(service).GET('/api/operations/carrier')),
    refetchInterval: ASKED_AGAIN_MS,
  });
}

export function useWaiting(service: string): UseQueryResult<WaitingWork> {
  return useQuery({
    queryKey: [service, 'operations', 'waiting'],
    queryFn: () => told(apiOf<paths>(service).GET('/api/operations/waiting')),
    refetchInterval: ASKED_AGAIN_MS,
  });
}

export function useActs(service: string): UseQueryResult<OperationAct[]> {
  return useQuery({
    queryKey: [service, 'operations', 'acts'],
    queryFn: () => told(apiOf<paths>(service).GET('/api/operations/acts')),
    refetchInterval: ASKED_AGAIN_MS,
  });
}
