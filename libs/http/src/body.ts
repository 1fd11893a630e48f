import { BadRequestException } from '@nestjs/common';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Malformed } from './malformed.js';

const MAX_BYTES = '1mb';
const MAX_DEPTH = 32;

/** The sender went before all of the body had come: nothing was ordered, and nobody hears the answer. */
export class LineCut extends BadRequestException {}

/** JSON bodies: capped in size before and in depth while they are read. */
export function jsonBody(): RequestHandler {
  const read = express.json({
    limit: MAX_BYTES,
    strict: true,
    verify: (_request, _response, bytes) => {
      if (depth(bytes) > MAX_DEPTH) throw new Malformed(`提交的内容嵌套超过 ${MAX_DEPTH} 层`);
    },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    // the parser takes what is cut by now for an order without a body, which would be refused under its id for good
    if (announcesBody(request) && !request.socket.readable) next(new LineCut());
    else read(request, response, (error?: unknown) => next(isCut(error) ? new LineCut() : error));
  };
}

function announcesBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isCut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'request.aborted';
}

/** Deepest nesting of brackets outside strings; a byte scan, so a hostile body costs no stack. */
export function depth(bytes: Uint8Array): number {
  let deepest = 0;
  let open = 0;
  let quoted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (quoted) {
      if (byte === 0x5c) index++;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++open);
    else if (byte === 0x7d || byte === 0x5d) open--;
  }
  return deepest;
}
