import type { Aggregate, DomainEvent } from '#kernel/decider.js';

export type PetitionVolumeReported = DomainEvent<
  'PetitionVolumeReported',
  { period: string; all: number; project: number; reason?: string }
>;
export type VolumeReportEvent = PetitionVolumeReported;

export interface VolumeReport {
  readonly all: number;
  readonly project: number;
  readonly reported: boolean;
}

/** 信访量统计 of one month, counted in matters (件). */
export const VolumeReport: Aggregate<VolumeReport, VolumeReportEvent> = {
  stream: 'petition.volumeReport',
  initial: { all: 0, project: 0, reported: false },
  evolve: (_, event) => {
    switch (event.type) {
      case 'PetitionVolumeReported': {
        const { all, project } = event.data;
        return { all, project, reported: true };
      }
    }
  },
};
