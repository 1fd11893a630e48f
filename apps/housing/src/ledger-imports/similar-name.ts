import { folded, halfWidth } from './plain-text.js';

export interface ProjectNames {
  readonly name: string;
  readonly registeredName?: string;
  readonly otherNames: readonly string[];
}

const BRACKETS = /[（(]([^（）()]{1,60})[）)]/g;
const LABELLED = /^(备案名|推广名|案名|曾用名|原名|又名|别名|暂定名|俗称)(?:称)?[：:]?(.+)$/;
const PHASE = /(?:第?[一二三四五六七八九十百\d]{1,3}|[A-Z东西南北])(?:期|标段|区|组团|地块|批)$/;
const GENERIC = /(?:建设)?(?:项目|小区|楼盘|工程)$/;

/** `盛景名城（备案名：盛景佳苑）` → name and 备案名. A phase in brackets, `（二期）`, is part of the name. */
export function readNames(text: string): ProjectNames {
  const aliases: (readonly [label: string, name: string])[] = [];
  const name = halfWidth(text).replace(BRACKETS, (whole, inner: string) => {
    const [, label, alias] = LABELLED.exec(inner.trim()) ?? [];
    if (!label || !alias) return whole;
    aliases.push([label, alias.trim()]);
    return '';
  });
  const registered = aliases.find(([label]) => label === '备案名')?.[1];
  const otherNames = aliases.map(([, alias]) => alias).filter((alias) => alias !== registered);
  return { name: name.trim() || halfWidth(text), ...(registered && { registeredName: registered }), otherNames };
}

/** The names of a project, prepared once for many comparisons. */
export interface ComparableNames {
  readonly whole: ReadonlySet<string>;
  /** Without phase and generic ending. */
  readonly bases: readonly string[];
}

export function comparable(names: ProjectNames): ComparableNames {
  const whole = new Set(allNames(names));
  return { whole, bases: [...new Set([...whole].map(base))] };
}

/** Does any name of the one equal any name of the other? Blanks, brackets and widths do not count. */
export function sameName(one: ComparableNames, other: ComparableNames): boolean {
  for (const name of other.whole) if (one.whole.has(name)) return true;
  return false;
}

/** Alike but for phase, a generic ending or a slip of the pen; for projects of one developer only. */
export function similarName(one: ComparableNames, other: ComparableNames): boolean {
  return one.bases.some((a) => other.bases.some((b) => alike(a, b)));
}

function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || (short.length >= 2 && long.startsWith(short))) return true;
  return short.length >= 3 && isOneSlip(short, long);
}

function allNames({ name, registeredName, otherNames }: ProjectNames): string[] {
  const bare = [name, registeredName, ...otherNames, ...unlabelled(name)];
  return bare.filter((item) => item !== undefined).map((item) => folded(item).replace(/[()·“”"'《》]/g, ''));
}

/** `锦澜府（锦绣花园）` is known by either, and by both. */
function unlabelled(name: string): string[] {
  const inner = [...name.matchAll(BRACKETS)].map(([, text]) => text ?? '');
  const outer = name.replace(BRACKETS, '').trim();
  return inner.length === 0 || inner.some((text) => PHASE.test(folded(text))) ? [] : [outer, ...inner].filter(Boolean);
}

function base(name: string): string {
  const bare = name.replace(GENERIC, '').replace(PHASE, '').replace(GENERIC, '');
  return bare || name;
}

/** Edit distance of one: a character more, less or other. */
function isOneSlip(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
