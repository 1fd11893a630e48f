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

/** Default export of `apps/<service>/ui/pages.tsx`. */
export interface Department {
  readonly service: string;
  readonly title: string;
  /** Place in the menu. */
  readonly order: number;
  readonly pages: readonly Page[];
}

const found = import.meta.glob<{ default: Department }>('../../../apps/*/ui/pages.tsx', { eager: true });

/** All departments whose folder has pages: a new service is a new folder. */
export const departments: readonly Department[] = Object.values(found)
  .map((module) => module.default)
  .sort((a, b) => a.order - b.order);
