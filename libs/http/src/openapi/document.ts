import type { Type } from '@nestjs/common';
import type { Answer, ViewAnswer } from '../answers.js';
import type { DeclaredRoute } from './routes.js';
import { schemaOf, schemasOf } from './schemas.js';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (type: Type | ViewAnswer['view']) => ({ $ref: `#/components/schemas/${type.name}` });

/** OpenAPI 3 of a service, from its routes and the classes' validation; nothing is annotated twice. */
export function openApi(title: string, service: string, routes: readonly DeclaredRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.0.3',
    info: { title, version: '1' },
    servers: [{ url: `/${service}` }],
    paths,
    components: {
      schemas: { ...schemasOf(routes.flatMap(classesOf)), Receipt: RECEIPT, ProblemDocument: PROBLEM },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'anju_session' } },
    },
    security: [{ session: [] }],
  };
}

function classesOf({ body, answer }: DeclaredRoute): (Type<object> | ViewAnswer['view'])[] {
  return [...(body ? [body as Type<object>] : []), ...(answer && 'view' in answer ? [answer.view] : [])];
}

function operation({ operation: operationId, method, path, body, query, answer }: DeclaredRoute): object {
  const success = method === 'POST' ? 201 : 200;
  return {
    operationId,
    parameters: [
      ...pathParameters(path),
      ...(query ? queryParameters(query) : []),
      ...(method === 'GET' ? [] : [IDEMPOTENCY_KEY]),
    ],
    ...(body ? { requestBody: { required: true, ...json(ref(body)) } } : {}),
    responses: {
      [success]: {
        description: '成功',
        ...content(answer),
      },
      default: {
        description: '未办理',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } },
      },
    },
  };
}

function content(answer: Answer | undefined): object {
  if (!answer) return json({ $ref: '#/components/schemas/Receipt' });
  return 'media' in answer ? { content: { [answer.media]: {} } } : json(viewSchema(answer));
}

function viewSchema({ view, form }: ViewAnswer): object {
  if (form === 'one') return ref(view);
  const rows = { type: 'array', items: ref(view) };
  return form === 'list'
    ? rows
    : { type: 'object', required: ['rows'], properties: { rows, cursor: { type: 'string' } } };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: Type): object[] {
  const { properties = {}, required = [] } = schemaOf(query as Type<object>);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const text = { type: 'string' };
const RECEIPT = {
  type: 'object',
  required: ['stream', 'revision', 'position', 'commandId'],
  properties: { stream: text, revision: { type: 'integer' }, position: text, commandId: text },
};
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['field', 'text'], properties: { field: text, text } },
    },
  },
};
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', format: 'uuid' },
};
