import { createHash } from 'node:crypto';
import { run } from '../embedded-postgres/run.js';
import { javaMajor } from './java-version.js';

const OLDEST = 17; // Kafka 4's brokers run on nothing older

export interface Java {
  readonly program: string;
  /** Tells this build of Java from any other. */
  readonly build: string;
}

/** The machine lacks a program that the broker needs; the message names it, in one line. */
export class MissingProgram extends Error {
  override readonly name = 'MissingProgram';
}

/** The Java that runs the broker. @throws MissingProgram when there is none, or one older than 17 */
export async function findJava(program = 'java'): Promise<Java> {
  const printed = await run(program, ['-version']).catch(() => undefined);
  const major = javaMajor(printed?.output ?? '');
  if (printed === undefined || major === undefined || major < OLDEST) {
    const found = major === undefined ? '没有找到 Java' : `找到的是 Java ${major}`;
    throw new MissingProgram(
      `${found}，Kafka 需要 Java ${OLDEST} 或更高版本，请先安装（Debian：apt-get install openjdk-17-jre-headless）/ Java ${OLDEST} or later is needed`,
    );
  }
  return { program, build: createHash('sha256').update(printed.output).digest('hex').slice(0, 12) };
}
