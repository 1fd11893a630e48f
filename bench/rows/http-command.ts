import { randomUUID } from 'node:crypto';
import type { Row, Turn } from '../core/row.js';
import { openBareRoute } from '../peers/bare-route.js';
import { Client } from '../stage/http.js';
import { openPetition } from '../stage/petition.js';
import { paceOf, race } from '../stage/race.js';

const CONNECTIONS = 32;
const PATH = '/petition/api/projects/990121-2026-001/site-facts';

/** Ours: session, rights, validation, decision, append, receipt, with the service's loops at work beside it. */
export const httpCommand: Row = {
  name: 'http-command',
  work: `HTTP command, ${CONNECTIONS} connections`,
  measures: [
    { name: 'http-command', value: 'rate', peer: 'bare Nest route', goal: 1, unit: 'commands/s', higherIsBetter: true },
  ],
  open: async (stage) => {
    const each = stage.sized(100, 2); // a service that is up has run its code thousands of times
    const database = await stage.database('bare');
    const bare = await openBareRoute(database.pool('owner', { max: 10 }));
    const petition = await openPetition(stage);
    const clients = [new Client(petition.url, CONNECTIONS), new Client(bare.url, CONNECTIONS)] as const;
    const turn = async (count: () => Promise<number>, post: (body: object) => Promise<unknown>): Promise<Turn> => {
      const before = await count();
      const lap = await race(CONNECTIONS, each, () => post(siteFact()));
      return { done: (await count()) - before, values: paceOf(lap) };
    };
    const ours = async () => {
      const done = await turn(
        () => petition.head(),
        (body) => clients[0].post(PATH, body, { cookie: petition.cookie }),
      );
      await petition.settle();
      return done;
    };
    const theirs = () =>
      turn(
        () => bare.count(),
        (body) => clients[1].post('/rows', body),
      );
    return {
      sides: { ours, 'bare Nest route': theirs },
      note: 'client, server and the loops behind it share one process; the peer validates nothing and asks for no session',
      close: async () => {
        clients.forEach((client) => client.close());
        await bare.close();
        await petition.close();
        await database.drop();
      },
    };
  },
};

function siteFact(): object {
  return { factId: `SF-${randomUUID()}`, fact: '三号楼外墙脚手架已拆除，无人施工', observedOn: '2026-03-01' };
}
