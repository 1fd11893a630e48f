import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { isCreditCode } from '#kernel/credit-code.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { Category, ProjectRegistered, TroubledProject } from '../troubled-project.js';

/** 项目建档: what the office knows of a project when it opens the file. */
export class ProjectFile {
  @IsText(100) readonly name!: string;
  /** 备案名, where it differs. */
  @IsOptional() @IsText(100) readonly registeredName?: string;
  @IsIn(['commodity', 'resettlement']) readonly category!: Category;
  @IsText(50) readonly township!: string;
  @IsText(200) readonly address!: string;
  @IsText(100) readonly developer!: string;
  /** 统一社会信用代码, GB 32100. */
  @IsText(18, 18) readonly developerUscc!: string;
  /** 总套数. */
  @IsCount() readonly flats!: number;
  /** 已售套数; absent where nothing is sold (征收安置). */
  @IsOptional() @IsCount() readonly sold?: number;
  /** 涉及户数. */
  @IsCount() readonly households!: number;
}

export class RegisterProject {
  constructor(
    readonly projectId: string,
    readonly file: ProjectFile,
    readonly acting: Acting,
  ) {}
}

/** Opens the file of a project. Its numbers must be possible (H-02). */
export function registerProject({ projectId, file }: RegisterProject, state: TroubledProject): ProjectRegistered[] {
  if (state.registered) return [];
  if (state.rows.size > 0) {
    throw new RuleViolation('housing.project-code-taken', `项目编号 ${projectId} 用过且导入已撤销，编号不重复使用`);
  }
  if (!isCreditCode(file.developerUscc)) {
    throw new RuleViolation('housing.bad-credit-code', `统一社会信用代码 ${file.developerUscc} 校验位不符，请核对`);
  }
  if (file.sold !== undefined && file.sold > file.flats) {
    throw new RuleViolation('housing.sold-above-flats', `已售 ${file.sold} 套多于总套数 ${file.flats} 套`);
  }
  return [{ type: 'ProjectRegistered', data: { projectId, ...file } }];
}
