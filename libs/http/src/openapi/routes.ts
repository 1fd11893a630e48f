import type { Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { answerOf, type Answer } from '../answers.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** `/api/projects/:projectCode` */
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly operation: string;
  /** Class of the body, if the method takes one. */
  readonly body?: Type;
  /** Class of the whole query. */
  readonly query?: Type;
  readonly answer?: Answer;
}

interface RouteArgument {
  readonly index: number;
  readonly data?: unknown;
}

/** All routes of the controllers, in the order of their paths. */
export function routesOf(controllers: readonly Type[]): DeclaredRoute[] {
  return controllers.flatMap(routesOfController).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key({ path, method }: DeclaredRoute): string {
  return `${path} ${method}`;
}

function routesOfController(controller: Type): DeclaredRoute[] {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = prototype[name];
    if (name === 'constructor' || typeof method !== 'function') return [];
    const path = Reflect.getMetadata(PATH_METADATA, method) as string | undefined;
    if (path === undefined) return [];
    const verb = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, method))] as DeclaredRoute['method'];
    const answer = answerOf(prototype, name);
    return [
      {
        path: joined(base, path),
        method: verb,
        operation: `${controller.name.replace(/Controller$/, '')}_${name}`,
        ...argumentClasses(controller, prototype, name),
        ...(answer ? { answer } : {}),
      },
    ];
  });
}

function joined(...parts: string[]): string {
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.join('/')}`;
}

function argumentClasses(controller: Type, prototype: object, name: string): { body?: Type; query?: Type } {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, RouteArgument>;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as Type[];
  const classOf = (kind: RouteParamtypes) => {
    const found = Object.entries(given).find(([slot, { data }]) => slot.startsWith(`${kind}:`) && data === undefined);
    const type = found && types[found[1].index];
    return type && type !== (Object as unknown as Type) ? type : undefined;
  };
  const body = classOf(RouteParamtypes.BODY);
  const query = classOf(RouteParamtypes.QUERY);
  return { ...(body ? { body } : {}), ...(query ? { query } : {}) };
}
