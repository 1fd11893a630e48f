/** What a service is told about the place where it runs. */
export class ServiceSettings {
  constructor(
    readonly service: string,
    /** Data folder of the service, for files and secrets; it exists. */
    readonly home: string,
    /** Six digits and name of the county, and its townships. */
    readonly county: County,
    readonly demo: boolean,
  ) {}
}

/** The county that the platform serves: configuration, never code. */
export interface County {
  readonly division: string;
  readonly name: string;
  readonly townships: readonly string[];
}
