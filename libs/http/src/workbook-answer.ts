import { StreamableFile } from '@nestjs/common';
import { AnswersMedia } from './answers.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The route answers with an .xlsx. */
export const AnswersWorkbook = (): MethodDecorator => AnswersMedia(XLSX);

/** An .xlsx to be kept under a name. */
export function workbookAnswer(name: string, bytes: Buffer): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`;
  return new StreamableFile(bytes, { type: XLSX, disposition });
}
