import { ForbiddenException, UnauthorizedException } from '@nestjs/common';

/** Nobody is signed in. */
export class NotSignedIn extends UnauthorizedException {}

/** Who is signed in may not do this. */
export class NotAllowed extends ForbiddenException {}
