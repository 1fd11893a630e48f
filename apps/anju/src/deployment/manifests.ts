import 'reflect-metadata'; // contracts are decorated, and nothing else may have loaded it here
import type { AgencyManifest } from '#agency/define-agency.js';
import { defaultExport } from '#agency/scan.js';
import { serviceFolders } from '../services.js';

/** The manifests of all services of the tree, in the order of their ids. */
export async function allManifests(): Promise<AgencyManifest[]> {
  const folders = await serviceFolders();
  return Promise.all(folders.map(({ folder }) => defaultExport<AgencyManifest>(folder, 'agency')));
}
