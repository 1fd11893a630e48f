import { IsIn } from 'class-validator';
import { PageQuery } from '#http/page.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import { PROBLEM_TYPES } from '../ledger-imports/problem-types.js';
import { PROJECT_STATUS, type ProjectLine, type ProjectStatus } from './projects.js';

/** Which projects are asked for. */
export class ProjectsQuery extends PageQuery {
  @IsOptional() @IsText(50) readonly township?: string;
  @IsOptional() @IsIn(['none', 'city', 'county']) readonly level?: 'none' | 'city' | 'county';
  @IsOptional() @IsIn(Object.keys(PROJECT_STATUS)) readonly status?: ProjectStatus;
  @IsOptional() @IsIn(Object.keys(PROBLEM_TYPES)) readonly problemType?: string;
  /** Part of code, name, developer, lead unit or leader. */
  @IsOptional() @IsText(50) readonly text?: string;
}

/** The filter as JSON containment. */
export function containment({ township, level, status, problemType }: ProjectsQuery): Partial<ProjectLine> {
  return {
    ...(township === undefined ? {} : { township }),
    ...(level === undefined ? {} : { level }),
    ...(status === undefined ? {} : { status }),
    ...(problemType === undefined ? {} : { problemTypes: [problemType] }),
  };
}

const LEVELS = { none: '未纳入', city: '市级', county: '县级' };

/** The filter in words, for the head of an export. */
export function filterInWords({ township, level, status, problemType, text }: ProjectsQuery): string {
  const parts = [
    township && `属地 ${township}`,
    level && `级别 ${LEVELS[level]}`,
    status && `状态 ${PROJECT_STATUS[status]}`,
    problemType && `问题类型 ${PROBLEM_TYPES[problemType as keyof typeof PROBLEM_TYPES].label}`,
    text && `含“${text}”`,
  ].filter(Boolean);
  return parts.join('，') || '全部';
}
