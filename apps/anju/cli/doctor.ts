import { BadConfiguration } from '#config/config.js';
import { examine, type Finding } from './examinations.js';
import { configOf, flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

const WORDS = { ok: '正常', hint: '提示', wrong: '有误' } as const;

/** `doctor`: can the platform run here? 1 when something would keep it from starting. */
export async function doctor(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { given, positionals } = flagsOf(args, 'json');
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);

  const findings = await findingsOf(terminal);
  const healthy = findings.every(({ state }) => state !== 'wrong');
  const lines = findings.map(({ state, text }) => `${WORDS[state]}  ${text}`);
  terminal.out(given.has('json') ? JSON.stringify({ healthy, findings }) : lines.join('\n'));
  return healthy ? 0 : 1;
}

async function findingsOf(terminal: Terminal): Promise<readonly Finding[]> {
  try {
    return await examine(configOf(terminal));
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    return [{ check: 'environment', state: 'wrong', text: error.message }];
  }
}
