import { ForbiddenException, UnauthorizedException } from '@nestjs/common';

/** Nobody is signed in. */
export class NotSignedIn extends UnauthorizedException {}

/** Who is signed in may not do this. */
export class NotAllowed extends ForbiddenException {}

/** A name and a password did not open a session; the code is stable, the message is for who tried. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
