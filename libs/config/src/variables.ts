import { isIP } from 'node:net';
import { BadFaultPlan, readFaultPlan, type FaultPlan } from '#failpoints/failpoint-plan.js';
import { isDay } from '#kernel/time.js';

/** A value that cannot be used: what is wrong with it and what is allowed, for whoever starts the program. */
export class Wrong {
  constructor(readonly why: string) {}
}

const found = (text: string, allowed: string) => new Wrong(`“${text}” 不可用，${allowed}`);

export function port(text: string): number | Wrong {
  const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
  return isPort ? Number(text) : found(text, '应为 0 至 65535 的整数（0 表示任意空闲端口）');
}

export function address(text: string): string | Wrong {
  return isIP(text) > 0 ? text : found(text, '应为一个 IP 地址，例如 127.0.0.1 或 0.0.0.0');
}

/** A name of which other names are made. */
export function word(text: string): string | Wrong {
  return /^[A-Za-z0-9_-]{1,60}$/.test(text) ? text : found(text, '应为 1 至 60 个字母、数字、- 或 _');
}

export function folder(text: string): string | Wrong {
  return text.includes('\0') ? found(text.replaceAll('\0', '\\0'), '应为一个目录') : text;
}

export function flag(text: string): boolean | Wrong {
  if (['1', 'true'].includes(text.toLowerCase())) return true;
  return ['0', 'false'].includes(text.toLowerCase()) ? false : found(text, '应为 1 或 0');
}

/** For a variable that others set: some build servers put their own name there. */
export function isSet(text: string): boolean {
  return !['0', 'false'].includes(text.toLowerCase());
}

/** An instant with its zone: without one, the same text would mean another time on another machine. */
export function clock(text: string): Date | Wrong {
  const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  const isInstant = isDay(form.exec(text)?.[1]);
  return isInstant ? new Date(text) : found(text, '应为带时区的 ISO 时间，例如 2026-09-30T18:00:00+08:00');
}

/** The value is not repeated in what is wrong with it: it holds a password. */
export function databaseUrl(text: string): string | Wrong {
  const allowed = '应为 postgres://用户:口令@主机:端口/数据库';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    return new Wrong(`不是 PostgreSQL 地址，${allowed}`);
  return url.hostname && url.username ? text : new Wrong(`缺少主机或用户，${allowed}`);
}

export function databasePrefix(text: string): string | Wrong {
  return /^[a-z][a-z0-9-]{0,20}-$/.test(text) ? text : found(text, '应为小写字母、数字和 -，以 - 结尾，例如 anlan-');
}

export function kafkaBrokers(text: string): readonly string[] | Wrong {
  const brokers = text.split(',').map((broker) => broker.trim());
  const areBrokers = brokers.every(isBroker);
  return areBrokers ? brokers : found(text, '应为以逗号分隔的 主机:端口，例如 kafka-1:9092,kafka-2:9092');
}

function isBroker(text: string): boolean {
  const [, number] = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:]+\]):(\d{1,5})$/.exec(text) ?? [];
  return number !== undefined && Number(number) >= 1 && Number(number) <= 65_535;
}

/** Not repeated either: it may hold a password. Several hosts are allowed, so this is not always a URL. */
export function eventStoreUrl(text: string): string | Wrong {
  const isAddress = /^(esdb|kurrentdb)(\+discover)?:\/\/[^\s/?]+(\/?(\?\S*)?)$/.test(text);
  return isAddress ? text : new Wrong('不是 EventStoreDB 地址，应为 esdb://主机:端口?tls=true 的形式');
}

export function agency(services: readonly string[] | undefined) {
  return (text: string): string | Wrong => {
    if (services) return services.includes(text) ? text : found(text, `应为以下之一：${services.join('、')}`);
    return /^[a-z]+(-[a-z]+)*$/.test(text) ? text : found(text, '应为一个服务编号，例如 public-security');
  };
}

export function failpoints(text: string): FaultPlan | Wrong {
  try {
    return readFaultPlan(text);
  } catch (error) {
    if (error instanceof BadFaultPlan) return new Wrong(error.message);
    throw error;
  }
}
