import { HttpCode } from '@nestjs/common';

type View = abstract new () => object;

/** What a route answers with, for OpenAPI: views, a medium of another kind, or a receipt when nothing is said. */
export type Answer = ViewAnswer | MediaAnswer;

export interface ViewAnswer {
  readonly view: View;
  readonly form: 'one' | 'list' | 'page';
}

export interface MediaAnswer {
  /** `text/event-stream` */
  readonly media: string;
}

const ANSWER = Symbol('answer');

function answers(answer: Answer): MethodDecorator {
  return (target, key) => {
    Reflect.defineMetadata(ANSWER, answer, target, key);
  };
}

/** The route answers with one view. */
export const Answers = (view: View) => answers({ view, form: 'one' });
/** The route answers with an array of views. */
export const AnswersList = (view: View) => answers({ view, form: 'list' });
/** The route answers with `{rows, cursor?}`. */
export const AnswersPage = (view: View) => answers({ view, form: 'page' });
/** The route answers with a file or a stream. */
export const AnswersMedia = (media: string) => answers({ media });

export function answerOf(target: object, key: string): Answer | undefined {
  return Reflect.getMetadata(ANSWER, target, key) as Answer | undefined;
}

/** A POST that makes nothing that could be looked up: 200 instead of 201. */
export const AnswersOk = (): MethodDecorator => HttpCode(200);
