import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { request } from './request.js';

interface Named {
  readonly projectCode: string;
  readonly name: string;
}

/** Names of all projects, to be read beside their codes. */
export function useProjects(): readonly Named[] {
  return (
    useQuery({
      queryKey: ['project-names'],
      queryFn: () => request<{ rows: Named[] }>('GET', '/housing/api/projects?limit=200'),
      staleTime: 60_000,
      retry: false,
    }).data?.rows ?? []
  );
}

export function useProjectName(): (projectCode: string | undefined) => string {
  const projects = useProjects();
  return (projectCode) => projects.find((one) => one.projectCode === projectCode)?.name ?? projectCode ?? '';
}

/** A project by its name; leads to its page. */
export function ProjectLink({ projectCode }: { projectCode: string }): ReactNode {
  const nameOf = useProjectName();
  if (projectCode === '') return null;
  return (
    <Link to={`/housing/projects/${projectCode}`} title={projectCode} onClick={(event) => event.stopPropagation()}>
      {nameOf(projectCode)}
    </Link>
  );
}
