import {
  applyDecorators,
  createParamDecorator,
  PayloadTooLargeException,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { catchError, type Observable } from 'rxjs';
import { Malformed } from './malformed.js';

/** A file as it was sent. The name is only for people: what a file is, its content says. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const LONGEST_NAME = 200;

/** Says how big a file may be, instead of how big a request. */
class SizeTold implements NestInterceptor {
  constructor(private readonly megabytes: number) {}

  intercept(_: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof PayloadTooLargeException)) throw error;
        throw new Malformed(`文件超过 ${this.megabytes} MB`, [], 'document.too-big', 413);
      }),
    );
  }
}

/** The route takes one file (multipart/form-data), kept in memory. */
export function TakesFile(field: string, megabytes: number): MethodDecorator & ClassDecorator {
  const limits = { fileSize: megabytes * 1024 * 1024, files: 1, fields: 10, fieldSize: 10_000 };
  return applyDecorators(UseInterceptors(new SizeTold(megabytes), FileInterceptor(field, { limits })));
}

/** Parameter of such a route. @throws Malformed when there is no file */
export const TheFile = createParamDecorator((_: unknown, context: ExecutionContext): SentFile => {
  const { file } = context.switchToHttp().getRequest<{ file?: { originalname: string; buffer: Buffer } }>();
  if (!file) throw new Malformed('请选择要上传的文件（字段 file）');
  return { name: nameOf(file.originalname), bytes: file.buffer };
});

/** Forms send names as UTF-8, and the parser takes them for Latin-1. */
function nameOf(sent: string): string {
  const text = /^[\u0000-\u00ff]*$/.test(sent) ? Buffer.from(sent, 'latin1').toString('utf8') : sent;
  return text.toWellFormed().replace(/\p{C}/gu, '').slice(0, LONGEST_NAME);
}
