export type Choices = readonly (readonly [value: string | number, label: string])[];

interface Option {
  readonly value: string;
  readonly text: string;
  /** Projects that it belongs to: a form about another does not offer it. */
  readonly projects?: readonly string[];
}

/** Choices of a field that are read when its form opens. */
export interface Listed {
  /** Address of the list, e.g. `/housing/api/claims`. */
  readonly path: string;
  /** @param projectCode what the form is about; empty: nothing in particular */
  readonly choices: (rows: readonly never[], projectCode: string) => Choices;
}

/** Choices from the rows of a list, none or several of each. */
export function listed<Row>(path: string, options: (row: Row) => readonly Option[]): Listed {
  return {
    path,
    choices: (rows: readonly Row[], projectCode) =>
      rows
        .flatMap(options)
        .filter(({ projects }) => projectCode === '' || projects === undefined || projects.includes(projectCode))
        .map(({ value, text }) => [value, text] as const),
  };
}
