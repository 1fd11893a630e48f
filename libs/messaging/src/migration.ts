/** One step of a database's schema: applied once, in order, by the role that owns the tables. */
export interface Migration {
  /** Sorts and names the step; never reused. */
  readonly id: string;
  readonly sql: string;
}

/** Grants to the app role of the database, which is named after it (`anju_housing` → `anju_housing_app`). */
export function grantToApp(...grants: readonly string[]): string {
  const statements = grants.map((grant) => `EXECUTE format('GRANT ${grant} TO %I', current_database() || '_app');`);
  return `DO $grant$ BEGIN ${statements.join(' ')} END $grant$;`;
}

/** Refuses UPDATE, DELETE and TRUNCATE on a table, its owner's included. */
export function appendOnly(table: string): string {
  return `
    CREATE FUNCTION ${table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $refuse$
    BEGIN RAISE EXCEPTION '${table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $refuse$;
    CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse_change();`;
}
