import { folded } from './plain-text.js';

/** What ledgers write for agencies that the directory calls otherwise. */
const SHORT: Readonly<Record<string, string>> = {
  自规局: '自然资源和规划局',
  自资局: '自然资源和规划局',
  自然资源局: '自然资源和规划局',
  自然资源规划局: '自然资源和规划局',
  住房和城乡建设局: '住建局',
  住房城乡建设局: '住建局',
  人力资源和社会保障局: '人社局',
  不动产中心: '不动产登记中心',
  人民法院: '法院',
};

/** The agency that a ledger means; `names` are those of the directory by id, `county` e.g. 安澜县. */
export function findAgency(text: string, names: ReadonlyMap<string, string>, county: string): string | undefined {
  const ours = new RegExp(`^(${county}|${county.slice(0, -1)}|县)`);
  const bare = folded(text).replace(ours, '');
  const wanted = SHORT[bare] ?? bare;
  if (wanted.length < 2) return undefined;
  const all = [...names].map(([id, name]) => ({ id, name: folded(name).replace(ours, '') }));
  const exact = all.find(({ name }) => name === wanted);
  const near = exact ? [exact] : all.filter(({ name }) => name.startsWith(wanted));
  return near.length === 1 ? near[0]?.id : undefined;
}
