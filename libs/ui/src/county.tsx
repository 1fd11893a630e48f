import { useQuery } from '@tanstack/react-query';
import { request } from './request.js';
import { t } from './text.js';

interface CountyTime {
  readonly demo: boolean;
  /** ISO instant of the county's clock. */
  readonly now: string;
}

/** The county's clock: in the demo it is not that of the machine. */
export function useCountyTime(): CountyTime | undefined {
  return useQuery({
    queryKey: ['county-time'],
    queryFn: () => request<CountyTime>('GET', '/identity/api/county-time'),
    refetchInterval: 60_000,
  }).data;
}

/** Today in the county, YYYY-MM-DD in Shanghai; the machine's day until the county has answered. */
export function useToday(): string {
  const now = useCountyTime()?.now;
  return new Date((now === undefined ? Date.now() : Date.parse(now)) + 8 * 3_600_000).toISOString().slice(0, 10);
}

interface Agency {
  readonly agencyId: string;
  readonly name: string;
  readonly service: string;
}

/** The organisation directory. */
export function useAgencies(): readonly Agency[] {
  return (
    useQuery({
      queryKey: ['agencies'],
      queryFn: () => request<{ rows: Agency[] }>('GET', '/identity/api/agencies?limit=200'),
      staleTime: 300_000,
    }).data?.rows ?? []
  );
}

/** Who signs what a rule does by itself: no agency of the directory. */
const PLATFORM = 'platform';

/** Agency id → name; an id that the directory lacks stays as it is. */
export function useAgencyName(): (agencyId: string | undefined) => string {
  const agencies = useAgencies();
  return (agencyId) =>
    agencyId === PLATFORM
      ? t('平台规则')
      : (agencies.find((agency) => agency.agencyId === agencyId)?.name ?? agencyId ?? '');
}
