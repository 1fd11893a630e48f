import { Body, Controller, Get, Ip, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BodyIsSecret } from '#agency/body-is-secret.js';
import { Cookie, type SessionCookie } from '#agency/session-cookie.js';
import { SignedIn, WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersOk } from '#http/answers.js';
import type { Officer } from '#identity/session.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EndSession } from '../session/end-session/end-session.js';
import { ChangePassword } from './change-password.module.js';
import { LoginForm, NewPassword, SignedInView } from './forms.js';
import { greet, SignIn } from './sign-in.module.js';

@Controller('api')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly passwords: ChangePassword,
    private readonly commands: CommandBus,
  ) {}

  @Post('login')
  @AnswersOk()
  @BodyIsSecret()
  @Answers(SignedInView)
  login(@Body() form: LoginForm, @Ip() source: string, @Cookie() cookie: SessionCookie): Promise<SignedInView> {
    return this.signIn.begin(form, source, cookie);
  }

  @Put('password')
  @BodyIsSecret()
  change(@Body() form: NewPassword, @Ip() source: string): Promise<object> {
    return this.passwords.change(form, source);
  }

  @Get('me')
  @Answers(SignedInView)
  me(@SignedIn() officer: Officer): SignedInView {
    return greet(officer);
  }

  @Post('session/renew')
  @AnswersOk()
  @Answers(SignedInView)
  renew(@SignedIn() officer: Officer, @Cookie() cookie: SessionCookie): Promise<SignedInView> {
    return this.signIn.renew(officer, cookie);
  }

  @Post('logout')
  @AnswersOk()
  logout(
    @SignedIn() { sessionId, userId }: Officer,
    @WhoActs() acting: Acting,
    @Cookie() cookie: SessionCookie,
  ): Promise<Receipt> {
    cookie.clear();
    return this.commands.execute(new EndSession(sessionId, userId, acting));
  }
}
