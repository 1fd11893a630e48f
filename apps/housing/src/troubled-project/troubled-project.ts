import type { Aggregate, DomainEvent } from '#kernel/decider.js';

export type Category = 'commodity' | 'resettlement';

export type ProjectRegistered = DomainEvent<
  'ProjectRegistered',
  {
    projectId: string;
    name: string;
    registeredName?: string;
    category: Category;
    township: string;
    address: string;
    developer: string;
    developerUscc: string;
    flats: number;
    sold?: number;
    households: number;
  }
>;
export type TroubledProjectEvent = ProjectRegistered;

export interface TroubledProject {
  readonly registered: boolean;
}

/** 问题楼盘项目: the file of one project. */
export const TroubledProject: Aggregate<TroubledProject, TroubledProjectEvent> = {
  stream: 'housing.troubledProject',
  initial: { registered: false },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ProjectRegistered':
        return { ...state, registered: true };
    }
  },
};
