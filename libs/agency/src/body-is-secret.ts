const SECRET = Symbol('body-is-secret');

/** The route's body holds a password: neither the body nor its hash goes on record. */
export function BodyIsSecret(): MethodDecorator {
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(SECRET, true, descriptor.value as object);
  };
}

export function bodyIsSecret(method: object): boolean {
  return Reflect.hasMetadata(SECRET, method);
}
