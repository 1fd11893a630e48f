export interface Projection {
  readonly name: string;
}

export const projection = (definition: Projection) => definition;
