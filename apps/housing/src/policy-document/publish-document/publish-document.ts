import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { PolicyDocument, PolicyKind, PolicyPublished } from '../policy-document.js';

export class Clause {
  @IsText(50) readonly clause!: string;
  @IsText(5000) readonly text!: string;
}

/** 文件入库. */
export class Document {
  @IsCode() readonly docId!: string;
  /** 文号. */
  @IsText(60) readonly docNo!: string;
  @IsText(200) readonly title!: string;
  @IsText(50) readonly issuer!: string;
  @IsDay() readonly validFrom!: string;
  @IsIn(['closing-standard', 'policy', 'measure', 'superior']) readonly kind!: PolicyKind;
  /** 密级 as printed on the document. */
  @IsIn(['无', '内部', '秘密', '机密', '绝密']) readonly marking!: '无' | '内部' | '秘密' | '机密' | '绝密';
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => Clause)
  readonly clauses!: readonly Clause[];
}

export class PublishDocument {
  constructor(
    readonly document: Document,
    readonly acting: Acting,
  ) {}
}

const STATE_SECRETS = ['秘密', '机密', '绝密'];

/** Puts a document into the library. State secrets belong on other networks. */
export function publishDocument({ document }: PublishDocument, { published }: PolicyDocument): PolicyPublished[] {
  const { marking, ...named } = document;
  if (STATE_SECRETS.includes(marking)) {
    throw new RuleViolation('housing.state-secret', '本系统不处理涉密文件，请按保密规定另行流转');
  }
  if (published?.docNo === document.docNo && published.title === document.title) return [];
  if (published) throw new RuleViolation('housing.document-number-taken', `编号 ${document.docId} 已用于另一文件`);
  return [{ type: 'PolicyPublished', data: named }];
}
