import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Matches, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, PROJECT_ID } from '#kernel/fields/fields.js';
import { drawFrom, frameHash } from '../draw-from.js';
import type { CheckDrawn, UnannouncedCheck } from '../unannounced-check.js';

/** 暗访抽取: the frame to draw from, and the anchor that was published before anybody could know the frame. */
export class Draw {
  @IsCode() readonly checkId!: string;
  /** Hash of the last weekly anchor, hex. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'anchor 应为 64 位十六进制的周报锚值' }) readonly anchor!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ArrayUnique({ message: '抽取范围中有重复的楼盘' })
  @Matches(PROJECT_ID, { each: true, message: '抽取范围应为项目编号' })
  readonly frame!: string[];
  @IsInt() @Min(1) readonly number!: number;
}

export class DrawCheck {
  constructor(
    readonly draw: Draw,
    readonly acting: Acting,
  ) {}
}

/** D-06: the draw follows from anchor and frame alone; anybody can draw it again, nobody can choose. */
export function drawCheck({ draw }: DrawCheck, state: UnannouncedCheck): CheckDrawn[] {
  const { checkId, anchor, number } = draw;
  const frame = [...draw.frame].sort();
  const hash = frameHash(frame);
  if (state.drawn === `${anchor} ${hash} ${number}`) return [];
  if (state.drawn !== '') throw new RuleViolation('discipline.already-drawn', `暗访 ${checkId} 已经抽取，不能重抽`);
  if (number > frame.length) {
    throw new RuleViolation('discipline.more-than-frame', `抽取 ${number} 个多于范围内的 ${frame.length} 个`);
  }
  const chosen = drawFrom(anchor, frame, number);
  return [{ type: 'CheckDrawn', data: { checkId, seed: anchor, frame, frameHash: hash, number, chosen } }];
}
