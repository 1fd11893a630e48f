import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { Answers, AnswersMedia, AnswersPage } from '#http/answers.js';
import { depth } from '#http/body.js';
import { openApi } from '#http/openapi/document.js';
import { LogUnavailable } from '#event-store/event-log.js';
import { routesOf } from '#http/openapi/routes.js';
import { PageQuery } from '#http/page.js';
import { problemOf } from '#http/problem-of.js';
import { NotFound, RevisionConflict, RuleViolation } from '#kernel/errors.js';

class Part {
  @IsInt() readonly n!: number;
}
class Whole {
  @IsIn(['a', 'b']) readonly kind!: 'a' | 'b';
  @IsArray() @ValidateNested({ each: true }) @Type(() => Part) readonly parts!: Part[];
}

@Controller('api/things')
class ThingsController {
  @Get()
  @AnswersPage(Whole)
  list(@Query() page: PageQuery): PageQuery {
    return page;
  }

  @Get(':id')
  @Answers(Whole)
  one(@Param('id') id: string): string {
    return id;
  }

  @Get(':id/file')
  @AnswersMedia('text/csv')
  file(@Param('id') id: string): string {
    return id;
  }

  @Post(':id')
  make(@Param('id') id: string, @Body() body: Whole): [string, Whole] {
    return [id, body];
  }
}

describe('OpenAPI', () => {
  const document = JSON.parse(JSON.stringify(openApi('测试', 'tests', routesOf([ThingsController])))) as {
    paths: Record<
      string,
      Record<string, { parameters: { name: string }[]; requestBody?: unknown; responses: unknown }>
    >;
    components: { schemas: Record<string, { properties: Record<string, unknown> }> };
  };

  it('knows each route with its parameters', () => {
    expect(Object.keys(document.paths)).toEqual(['/api/things', '/api/things/{id}', '/api/things/{id}/file']);
    expect(document.paths['/api/things']?.['get']?.parameters.map(({ name }) => name)).toEqual([
      'limit',
      'cursor',
      'after',
    ]);
  });
  it('takes the shape of a body and of what it nests from the validation alone', () => {
    expect(document.components.schemas['Whole']?.properties['kind']).toEqual({ enum: ['a', 'b'], type: 'string' });
    expect(document.components.schemas['Part']?.properties['n']).toEqual({ type: 'integer' });
  });
  it('says of what kind a file or a stream is', () =>
    expect(document.paths['/api/things/{id}/file']?.['get']?.responses).toMatchObject({
      200: { content: { 'text/csv': {} } },
    }));
  it('answers a command with a receipt', () =>
    expect(JSON.stringify(document.paths['/api/things/{id}']?.['post']?.responses)).toContain('schemas/Receipt'));
});

describe('problems', () => {
  it.each([
    [new RuleViolation('housing.no', '不行'), 409, '/problems/housing.no'],
    [new NotFound('没有'), 404, '/problems/not-found'],
    [new RevisionConflict('s', 1, 2), 412, '/problems/conflict'],
    [Object.assign(new Error('entity too large'), { status: 413 }), 413, '/problems/too-large'],
    [new LogUnavailable(), 503, '/problems/not-ready'],
    [Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' }), 503, '/problems/not-ready'],
    [Object.assign(new Error('no such file'), { code: 'ENOENT' }), 500, '/problems/broken'],
    [new Error('SELECT secret FROM x'), 500, '/problems/broken'],
  ])('%s is told as %i', (error, status, type) => expect(problemOf(error)).toMatchObject({ status, type }));
  it('tell nothing of what is inside', () =>
    expect(JSON.stringify(problemOf(new Error('SELECT secret FROM x')))).not.toContain('SELECT'));
});

describe('the depth of a body', () => {
  const of = (text: string) => depth(Buffer.from(text));
  it('counts brackets outside of strings', () => expect(of('{"a":[{"b":"[[[\\"["}]}')).toBe(3));
  it('is that of the parsed value for any JSON', () =>
    fc.assert(fc.property(fc.json(), (text) => expect(of(text)).toBe(nesting(JSON.parse(text))))));
});

function nesting(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(nesting));
}
