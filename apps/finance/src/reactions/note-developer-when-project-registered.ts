import type { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import { reaction } from '#messaging/reaction.js';
import { NoteDeveloper } from '../escrow-account/note-developer/note-developer.js';

/** F-03 is decided on the escrow account, so that has to know who the developer is. */
export const noteDeveloperWhenProjectRegistered = reaction<ProjectRegisteredV1>({
  name: 'note-developer-when-project-registered',
  when: ['housing.project-registered.v1'],
  then: ({ data: { projectId, developerUscc } }, acting) => [new NoteDeveloper(projectId, developerUscc, acting)],
});
