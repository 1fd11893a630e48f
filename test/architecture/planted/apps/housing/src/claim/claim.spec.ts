import { expect } from '@jest/globals';
import { fake } from '#testing/fakes.js';
import { handler } from './claim.handler.js';

expect(handler).toBe(fake);
