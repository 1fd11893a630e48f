import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { serviceFolders } from '../../apps/anju/src/services.js';
import { envNames, literalSecrets, ROOT, textOf } from '../support/env-names.js';

const compose = parse(textOf('infra/compose.yaml'), { merge: true });
const dockerfile = textOf('Dockerfile');
let services: string[];
beforeAll(async () => {
  services = (await serviceFolders()).map(({ service }) => service);
});
const ours = () => Object.entries<any>(compose.services).filter(([, { image }]) => /^anju:/.test(image));

describe('infra/compose.yaml', () => {
  it('has a container for each service, all of one image', () => {
    const agencies = ours().filter(([, { environment }]) => environment?.AGENCY !== undefined);
    expect(agencies.map(([name]) => name).sort()).toEqual(services);
    expect(agencies.filter(([name, { environment }]) => environment.AGENCY !== name)).toEqual([]);
    expect(new Set(ours().map(([, { image }]) => image)).size).toBe(1);
  });
  it('starts services when what they need is well', () => {
    for (const service of services)
      expect(compose.services[service].depends_on).toEqual({
        ...{ postgres: { condition: 'service_healthy' }, kafka: { condition: 'service_healthy' } },
        'database-roles': { condition: 'service_completed_successfully' },
        'kafka-rights': { condition: 'service_completed_successfully' },
      });
    for (const server of ['postgres', 'kafka', 'eventstoredb', 'front-door'])
      expect(compose.services[server].healthcheck.test).toBeDefined();
  });
  it('names only variables that the program reads', () => {
    const known = envNames();
    const named = ours().flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });
  it('holds no secret, and takes none from the repository', () => {
    expect(literalSecrets(compose)).toEqual([]);
    for (const [, { env_file: files = [] }] of Object.entries<any>(compose.services))
      for (const file of files) expect(file).toMatch(/^\$\{SECRETS_FOLDER:\?\}\//);
    for (const { file } of Object.values<any>(compose.secrets)) expect(file).toMatch(/^\$\{SECRETS_FOLDER:\?\}\//);
  });
  it('would be found out with a secret in it', () => {
    expect(literalSecrets({ environment: { KAFKA_PASSWORD: 'geheim' } })).toEqual(['.environment.KAFKA_PASSWORD']);
    expect(literalSecrets({ env: [{ name: 'KAFKA_PASSWORD', value: 'geheim' }] })).toHaveLength(1);
    expect(literalSecrets({ x: 'postgres://a:b@db/x' })).toEqual(['.x']);
    expect(literalSecrets({ KAFKA_PASSWORD: '', x: 'http://kafka:9092' })).toEqual([]);
  });
  it('limits what each may take, pins each image, and shows the front door only', () => {
    for (const [name, { deploy, image, ports = [], networks }] of Object.entries<any>(compose.services)) {
      expect([name, deploy?.resources.limits]).toEqual([
        name,
        { cpus: expect.any(String), memory: expect.any(String) },
      ]);
      expect([name, image]).toEqual([name, expect.stringMatching(/:v?\d/)]);
      expect([name, ports, networks]).toEqual(
        name === 'front-door' ? [name, ['443:8443'], ['inside', 'outside']] : [name, [], ['inside']],
      );
    }
    expect(compose.networks.inside).toEqual({ internal: true });
  });
  it('runs its services without rights, on a root that cannot be written', () => {
    for (const service of services)
      expect(compose.services[service]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
  it('mounts what is there', () => {
    const mounts = Object.values<any>(compose.services).flatMap(({ volumes = [] }) => volumes as string[]);
    const files = mounts.filter((mount) => mount.startsWith('./')).map((mount) => mount.split(':')[0]!);
    expect(files.filter((file) => !existsSync(join(ROOT, 'infra', file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(4);
  });
});

describe('what stands around the services', () => {
  it('lets the front door know all of them', () => {
    const [, alternatives = ''] = /\^\/\(([a-z|-]+)\)\(/.exec(textOf('infra/front-door/nginx.conf')) ?? [];
    expect(alternatives.split('|')).toEqual(services);
  });
  it('asks each of them for what it answers: there is no /metrics', () => {
    const { scrape_configs: jobs } = parse(textOf('infra/observability/prometheus.yaml'));
    const targets = jobs.flatMap((job: any) => job.static_configs.flatMap((one: any) => one.targets));
    expect(targets).toEqual(services.map((service) => `http://${service}:3000/health`));
    const { modules } = parse(textOf('infra/observability/blackbox.yaml'));
    expect(Object.keys(modules)).toEqual(jobs[0].params.module);
    const dashboard = JSON.parse(textOf('infra/observability/grafana/dashboards/health.json'));
    const [source] = parse(textOf('infra/observability/grafana/provisioning/datasources/prometheus.yaml')).datasources;
    const asked = dashboard.panels.flatMap((panel: any) => panel.targets.map(({ expr }: any) => expr));
    for (const expr of [...asked, parse(textOf('infra/observability/alerts.yaml')).groups[0].rules[0].expr])
      expect(expr).toMatch(/^probe_\w+\{job="anju-health"\}/);
    expect(dashboard.panels.map(({ datasource }: any) => datasource.uid)).toEqual([source.uid, source.uid]);
  });
});

describe('the image', () => {
  it('is pinned, runs as nobody in particular and says how it is', () => {
    expect(dockerfile.match(/^FROM .*/gm)).toEqual(['FROM node:20.20.2-slim AS build', 'FROM node:20.20.2-slim']);
    expect(dockerfile).toMatch(/^USER 10001:10001$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK [^]*\/ready'/m);
    expect(dockerfile).not.toMatch(/password|secret_|token|_KEY/i);
  });
  it('sees nothing of the repository but what it is built from', () => {
    const lines = textOf('.dockerignore').split('\n');
    expect(lines.filter((line) => line && !line.startsWith('#'))[0]).toBe('*');
    const entries = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(entries.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
  it('holds all that its program needs', () => {
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'ignore' });
    const place = mkdtempSync(join(tmpdir(), 'anju-image-'));
    try {
      const stage = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
      for (const [, from = '', to = ''] of stage.matchAll(/^COPY --from=build \/src\/(\S+) (\S+)$/gm)) {
        const target = join(place, to, to.endsWith('/') ? from.split('/').at(-1)! : '');
        mkdirSync(dirname(target), { recursive: true });
        if (from === 'node_modules') symlinkSync(join(ROOT, from), target);
        else cpSync(join(ROOT, from), target, { recursive: true });
      }
      const env = { ...process.env, KAFKA_PREFIX: 'anlan', AGENCY: '' };
      const said = execFileSync(process.execPath, ['scripts/run-built.mjs', 'acls', '--json'], { cwd: place, env });
      expect(JSON.parse(said.toString()).rules.length).toBeGreaterThan(50);
      const start = () => execFileSync(process.execPath, ['scripts/run-built.mjs'], { cwd: place, env, stdio: 'pipe' });
      expect(start).toThrow(/AGENCY：未设置/);
    } finally {
      rmSync(place, { recursive: true });
    }
  }, 180_000);
});
