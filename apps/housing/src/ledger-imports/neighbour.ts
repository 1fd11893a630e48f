import type { ImportedEntry, KnownProject } from './imported-entry.js';
import { folded } from './plain-text.js';
import { comparable, type ComparableNames } from './similar-name.js';

/** A row of the sheet, or a project on the ledger, made ready for comparison. */
export interface Neighbour {
  readonly entry: ImportedEntry;
  readonly names: ComparableNames;
  /** Who builds it: credit code and name, each as a key. */
  readonly developers: readonly string[];
  readonly place?: string;
  readonly called: string;
  readonly known?: KnownProject;
}

export function ready(entry: ImportedEntry): Neighbour {
  const { developerUscc, developer, address } = entry;
  return {
    entry,
    names: comparable(entry),
    developers: [developerUscc && `code ${developerUscc}`, developer && `firm ${folded(developer)}`].filter(isText),
    ...(address !== undefined && { place: folded(address) }),
    called: entry.name,
  };
}

/** From the closest kin to the loosest: a list that is full still holds what is closer under its own key. */
export function keysOf({ names, developers, place, entry }: Neighbour): string[] {
  const kin = [
    ...names.whole,
    place && `at ${place}`,
    entry.flats === undefined ? undefined : `flats ${entry.flats}`,
    '',
  ];
  const own = kin.filter((item) => item !== undefined);
  return [...developers.flatMap((developer) => own.map((item) => `${developer} ${item}`)), ...names.whole];
}

function isText(text: string | undefined): text is string {
  return Boolean(text);
}

/** By credit code; where one of the two lacks it, by the developer's name. */
export function sameDeveloper(one: Neighbour, other: Neighbour): boolean {
  if (one.entry.developerUscc && other.entry.developerUscc)
    return one.entry.developerUscc === other.entry.developerUscc;
  return one.developers.some((developer) => developer.startsWith('firm ') && other.developers.includes(developer));
}

export function samePlaceOrSize(one: Neighbour, other: Neighbour): string | undefined {
  if (one.place && one.place === other.place) return '坐落相同';
  return one.entry.flats !== undefined && one.entry.flats === other.entry.flats ? '总套数相同' : undefined;
}
