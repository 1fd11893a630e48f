import { reaction } from '#messaging/reaction.js';
import { faults } from '../faults.js';
import { NoteSluice } from '../sluice/note-sluice.js';

export const noteSluiceWhenOpened = reaction<{ gate: number }>({
  name: 'note-sluice-when-opened',
  when: ['housing.sluice-opened.v1', 'reservoir.GateSecret'],
  then: ({ key, data: { gate } }, acting) => {
    if (faults.reaction) throw new TypeError(`cannot note gate ${gate}`);
    return [new NoteSluice(key, gate, acting)];
  },
});
