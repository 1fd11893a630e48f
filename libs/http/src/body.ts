import express, { type RequestHandler } from 'express';
import { Malformed } from './malformed.js';

const MAX_BYTES = '1mb';
const MAX_DEPTH = 32;

/** JSON bodies: capped in size before and in depth while they are read. */
export function jsonBody(): RequestHandler {
  return express.json({
    limit: MAX_BYTES,
    strict: true,
    verify: (_request, _response, bytes) => {
      if (depth(bytes) > MAX_DEPTH) throw new Malformed(`提交的内容嵌套超过 ${MAX_DEPTH} 层`);
    },
  });
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
