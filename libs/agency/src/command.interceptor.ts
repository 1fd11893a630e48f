import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Malformed } from '#http/malformed.js';
import { bodyIsSecret } from './body-is-secret.js';
import type { CommandGateway, OrderSlip } from './gateway.js';
import { routeOf, type SignedRequest } from './request.js';

/** Every write of a signed-in officer is one command; its id is the client's Idempotency-Key, else made. */
export class CommandInterceptor implements NestInterceptor {
  constructor(private readonly gateway: CommandGateway) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    if (request.method === 'GET' || !request.officer) return next.handle();
    const slip = slipOf(request, request.officer, bodyIsSecret(context.getHandler()));
    return from(this.carryOut(slip, next));
  }

  private async carryOut(slip: OrderSlip, next: CallHandler<unknown>): Promise<unknown> {
    try {
      return await this.gateway.carryOut(slip, () => lastValueFrom(next.handle()));
    } catch (error) {
      if (error instanceof Malformed) await this.gateway.refuse(slip, error.code, error.message);
      throw error;
    }
  }
}

function slipOf(request: SignedRequest, actor: OrderSlip['actor'], secret: boolean): OrderSlip {
  const commandId = request.header('idempotency-key');
  if (commandId !== undefined && !isUUID(commandId)) throw new Malformed('Idempotency-Key 应为 UUID');
  const named = { route: routeOf(request), path: request.path };
  return { commandId, actor, content: secret ? named : { ...named, body: request.body as unknown } };
}
