import type { ComponentType } from 'react';

/** A page of a service. */
export interface Page {
  /** Below `/<service>/`, e.g. `ledger` or `projects/:projectCode`. */
  readonly path: string;
  readonly title: string;
  readonly load: () => Promise<ComponentType>;
  /** Roles that see it in the menu; everyone signed in when absent. The server decides all the same. */
  readonly roles?: readonly string[];
  /** Left out of the menu: reached from other pages. */
  readonly hidden?: boolean;
}

export interface AboutProject {
  readonly projectCode: string;
}

/** What a service shows of a project, or lets people do about it, on pages of other services. */
export interface ProjectPart {
  /** `section` is a tab of the project's page; `action` a button wherever a project is dealt with. */
  readonly place: 'section' | 'action';
  readonly title: string;
  readonly load: () => Promise<ComponentType<AboutProject>>;
  readonly roles?: readonly string[];
}

/** Default export of `apps/<service>/ui/pages.tsx`. */
export interface Department {
  readonly service: string;
  readonly title: string;
  /** Place in the menu. */
  readonly order: number;
  readonly pages: readonly Page[];
  readonly parts?: readonly ProjectPart[];
}

const found = import.meta.glob<{ default: Department }>('../../../apps/*/ui/pages.tsx', { eager: true });

/** All departments whose folder has pages: a new service is a new folder. */
export const departments: readonly Department[] = Object.values(found)
  .map((module) => module.default)
  .sort((a, b) => a.order - b.order);
