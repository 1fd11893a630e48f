import { HttpCode } from '@nestjs/common';

type View = abstract new () => object;

/** What a route answers with, for OpenAPI: one view, a page of views, or a receipt when nothing is said. */
export interface Answer {
  readonly view: View;
  readonly form: 'one' | 'list' | 'page';
}

const ANSWER = Symbol('answer');

function answers(view: View, form: Answer['form']): MethodDecorator {
  return (target, key) => {
    Reflect.defineMetadata(ANSWER, { view, form } satisfies Answer, target, key);
  };
}

/** The route answers with one view. */
export const Answers = (view: View) => answers(view, 'one');
/** The route answers with an array of views. */
export const AnswersList = (view: View) => answers(view, 'list');
/** The route answers with `{rows, cursor?}`. */
export const AnswersPage = (view: View) => answers(view, 'page');

export function answerOf(target: object, key: string): Answer | undefined {
  return Reflect.getMetadata(ANSWER, target, key) as Answer | undefined;
}

/** A POST that makes nothing that could be looked up: 200 instead of 201. */
export const AnswersOk = (): MethodDecorator => HttpCode(200);
