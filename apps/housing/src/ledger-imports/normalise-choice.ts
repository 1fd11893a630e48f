import type { Reading } from './finding.js';
import type { County, LedgerLevel, ProjectCategory } from './imported-entry.js';
import { folded, halfWidth, isPlaceholder } from './plain-text.js';
import { PROBLEM_TYPES, type ProblemType } from './problem-types.js';

const LEVELS: readonly (readonly [RegExp, LedgerLevel])[] = [
  [/^市(级|本级)?(台账)?$/, 'city'],
  [/^[县区](级)?(台账)?$/, 'county'],
];

const CATEGORIES: readonly (readonly [RegExp, ProjectCategory])[] = [
  [/商品房|商品住宅|商住/, 'commodity'],
  [/安置|回迁|拆迁/, 'resettlement'],
];

export function readLevel(text: string): Reading<LedgerLevel> {
  return choose(LEVELS, text, '台账级别应为市级或县级');
}

export function readCategory(text: string): Reading<ProjectCategory> {
  return choose(CATEGORIES, text, '项目类别应为商品房或征收安置');
}

function choose<Value>(table: readonly (readonly [RegExp, Value])[], text: string, rule: string): Reading<Value> {
  if (isPlaceholder(text)) return {};
  const found = table.filter(([pattern]) => pattern.test(folded(text)));
  const [only] = found;
  return only && found.length === 1 ? { value: only[1] } : { imprecise: `“${text}”未识别，${rule}` };
}

const WORDS: readonly (readonly [string, ProblemType])[] = (Object.keys(PROBLEM_TYPES) as ProblemType[])
  .flatMap((type) => PROBLEM_TYPES[type].words.map((word) => [word, type] as const))
  .sort(([a], [b]) => b.length - a.length);

const LONGEST_TYPES = 200;

/** `停工/逾期交付`, `欠薪欠工程款`: every type that is named, in the order of the catalogue. What is left over is told. */
export function readProblemTypes(text: string): Reading<ProblemType[]> {
  if (isPlaceholder(text)) return {};
  let rest = folded(text);
  if (rest.length > LONGEST_TYPES) return { wrong: `超过 ${LONGEST_TYPES} 个字` };
  const types = new Set<ProblemType>();
  for (const [word, type] of WORDS) {
    if (!rest.includes(word)) continue;
    types.add(type);
    rest = rest.replaceAll(word, ' ');
  }
  const left = rest.split(/[\s/;、,，。+＋和及]+/).filter(Boolean);
  const value = (Object.keys(PROBLEM_TYPES) as ProblemType[]).filter((type) => types.has(type));
  return left.length === 0 ? { value } : { value, imprecise: `“${left.join('、')}”不是目录中的问题类型` };
}

/** The township as the county names it; a name that only lacks 镇, 街道 or carries the county's is pure form. */
export function readTownship(text: string, county: County): Reading<string> {
  if (isPlaceholder(text)) return {};
  const plain = withoutPrefix(folded(text), county.name);
  const value = county.townships.find((name) => name === plain || name.replace(/(街道|镇|乡)$/, '') === plain);
  if (!value) return { wrong: `“${halfWidth(text)}”不是${county.name}的乡镇（街道）` };
  return value === text ? { value } : { value, note: `“${text}”按${value}读取` };
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
