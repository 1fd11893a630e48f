import { Spin } from 'antd';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import type { AboutProject, ProjectPart } from './department.js';
import { departments } from './department.js';
import { hasRole, useUser } from './session.js';

const loaded = new Map<ProjectPart, ComponentType<AboutProject>>();

/** One lazy component per part, however often it is drawn. */
function lazily(part: ProjectPart): ComponentType<AboutProject> {
  const known = loaded.get(part) ?? lazy(async () => ({ default: await part.load() }));
  loaded.set(part, known);
  return known;
}

/** Parts of all departments in that place that this person may see. */
export function useParts(place: ProjectPart['place']): readonly ProjectPart[] {
  const user = useUser().data;
  if (!user) return [];
  return departments.flatMap(({ parts = [] }) =>
    parts.filter((part) => part.place === place && hasRole(user, part.roles)),
  );
}

/** A part, loaded when it is first shown. */
export function Part({ part, projectCode }: AboutProject & { part: ProjectPart }): ReactNode {
  const Shown = lazily(part);
  return (
    <Suspense fallback={<Spin size="small" />}>
      <Shown projectCode={projectCode} />
    </Suspense>
  );
}

/** What this person may do about a project, of all departments. */
export function ProjectActions({ projectCode }: AboutProject): ReactNode {
  const actions = useParts('action');
  return actions.map((part) => <Part key={part.title} part={part} projectCode={projectCode} />);
}
