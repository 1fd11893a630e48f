import { fake } from '#testing/fakes.js';

export const answer = fake;
