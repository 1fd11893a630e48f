import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { NotAllowed, NotSignedIn } from '#http/denial.js';
import { mayUse, type AccessTable } from '#identity/access.js';
import type { CommandGateway } from './gateway.js';
import { routeOf, type SignedRequest } from './request.js';

/** Every route is looked up in the service's access table; what is not there is refused. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly table: AccessTable,
    private readonly gateway: CommandGateway,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const { officer } = request;
    const route = routeOf(request);
    if (mayUse(this.table, route, officer?.roles)) return true;
    if (!officer) throw new NotSignedIn();
    await this.gateway.refuse(
      { actor: officer, content: { route, path: request.path } },
      'not-allowed',
      '您的岗位无权办理此事项',
    );
    throw new NotAllowed();
  }
}
