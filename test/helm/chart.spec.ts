import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import type { AgencyManifest } from '#agency/define-agency.js';
import { allManifests } from '../../apps/anju/src/deployment/manifests.js';
import { envNames, literalSecrets, ROOT, textOf } from '../support/env-names.js';

const CHART = join(ROOT, 'infra/helm/anju');
const KUBE = '1.33.0'; // a helm that was built from source knows no newer one by itself
const values = parse(textOf('infra/helm/anju/values.yaml'));
let manifests: AgencyManifest[];
let objects: any[];

function helm(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('helm', args, { encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}`, stdout };
}
function rendered(...sets: string[]): any[] {
  const { status, stdout, text } = helm(
    'template',
    'county',
    CHART,
    '--kube-version',
    KUBE,
    ...sets.flatMap((set) => ['--set', set]),
  );
  if (status !== 0) throw new Error(text);
  return parseAllDocuments(stdout).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}
const kinds = (kind: string, of = objects) => of.filter((one) => one.kind === kind);
const named = (kind: string, service: string) =>
  kinds(kind).find(({ metadata }) => metadata.name === `county-${service}`);
const container = (service: string) => named('Deployment', service).spec.template.spec.containers[0];

beforeAll(async () => {
  manifests = await allManifests();
  objects = rendered();
});

describe('the chart', () => {
  it('has nothing to find fault with', () => expect(helm('lint', '--strict', CHART)).toMatchObject({ status: 0 }));
  it('has a Deployment of one pod for each service, all of one image', () => {
    const services = manifests.map(({ service }) => `county-${service}`);
    for (const kind of ['Deployment', 'Service', 'PersistentVolumeClaim', 'PodDisruptionBudget', 'NetworkPolicy'])
      expect(kinds(kind).map(({ metadata }) => metadata.name)).toEqual(services);
    for (const { spec } of kinds('Deployment')) {
      expect([spec.replicas, spec.strategy.type]).toEqual([1, 'Recreate']);
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    }
    expect(new Set(manifests.map(({ service }) => container(service).image))).toEqual(new Set(['anju:0.1.0']));
  });
  it('takes every secret from outside', () => {
    for (const { service } of manifests) {
      const refs = container(service).env.filter(({ valueFrom }: any) => valueFrom);
      expect(refs.map(({ name, valueFrom }: any) => [name, valueFrom.secretKeyRef])).toEqual([
        ['KAFKA_PASSWORD', { name: `anju-${service}`, key: 'kafka-password' }],
        ['DATABASE_OWNER_URL', { name: `anju-${service}`, key: 'database-owner-url' }],
        ['DATABASE_APP_URL', { name: `anju-${service}`, key: 'database-app-url' }],
      ]);
    }
    expect([...literalSecrets(objects), ...literalSecrets(values), ...kinds('Secret')]).toEqual([]);
  });
  it('names only variables that the program reads, and the service and its login', () => {
    const known = envNames();
    for (const { service } of manifests) {
      const { env } = container(service);
      expect(env.map(({ name }: any) => name).filter((name: string) => !known.has(name))).toEqual([]);
      const valueOf = (name: string) => env.find((one: any) => one.name === name).value;
      expect([valueOf('AGENCY'), valueOf('KAFKA_USERNAME')]).toEqual([service, `anju-${service}`]);
    }
  });
  it('restarts no pod because it lags, and lets it end what it does', () => {
    for (const { service } of manifests) {
      const { startupProbe, readinessProbe, livenessProbe, resources } = container(service);
      for (const probe of [startupProbe, livenessProbe]) expect(probe.httpGet).toEqual({ path: '/live', port: 'http' });
      expect(readinessProbe.httpGet).toEqual({ path: '/ready', port: 'http' });
      expect(resources).toEqual(values.resources);
      expect(named('Deployment', service).spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(60);
    }
  });
  it('gives a pod no rights, and no root that it could write', () => {
    for (const { service } of manifests) {
      const { spec } = named('Deployment', service).spec.template;
      expect(spec).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true } });
      expect(container(service).securityContext).toEqual({
        ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
        capabilities: { drop: ['ALL'] },
      });
    }
  });
  it('lets a service be reached by the front door, and reach its database, Kafka and names: no other service', () => {
    for (const { service } of manifests) {
      const { spec } = named('NetworkPolicy', service);
      expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
      expect(spec.podSelector.matchLabels).toEqual(named('Deployment', service).spec.selector.matchLabels);
      const peers = (rules: any[], way: 'from' | 'to') =>
        rules.map((rule) => [
          rule[way].map((peer: any) => peer.podSelector.matchLabels),
          rule.ports.map(({ port }: any) => port),
        ]);
      expect(peers(spec.ingress, 'from')).toEqual([[[values.frontDoor.podLabels], [3000]]]);
      expect(peers(spec.egress, 'to')).toEqual([
        [[values.database.podLabels], [5432]],
        [[values.kafka.podLabels], [9092]],
        [[{ 'k8s-app': 'kube-dns' }], [53, 53]],
      ]);
      for (const rule of [...spec.ingress, ...spec.egress])
        for (const peer of rule.from ?? rule.to) expect(peer.namespaceSelector.matchLabels).toBeDefined();
    }
  });
  it('hands the key for clues to those who may open clues, by their manifests', () => {
    const holders = manifests.filter(({ service }) =>
      JSON.stringify(named('Deployment', service)).includes('clue-key'),
    );
    expect(holders).toEqual(manifests.filter(({ slices = [] }) => slices.includes('clue-access')));
  });
  it('leads each path to its service, and shows nobody how the services are', () => {
    const { paths } = kinds('Ingress')[0].spec.rules[0].http;
    for (const { service } of manifests)
      expect(paths.find(({ path }: any) => path === `/${service}`).backend.service.name).toBe(`county-${service}`);
    expect(paths.filter(({ path }: any) => /health|live/.test(path))).toEqual([]);
  });
  it('lets in who asks for /health only when told', () => {
    const watched = kinds('NetworkPolicy', rendered('monitoring.enabled=true'))[0].spec.ingress[0].from;
    expect(watched.map(({ podSelector }: any) => podSelector.matchLabels)).toContainEqual(values.monitoring.podLabels);
    expect(kinds('Ingress', rendered('ingress.enabled=false'))).toEqual([]);
  });
  it('is not rendered for a cluster that is too old', () => {
    const { status, text } = helm('template', 'county', CHART, '--kube-version', '1.26.0');
    expect([status, text]).toEqual([1, expect.stringContaining('incompatible with Kubernetes')]);
  });
});
