import { codeOf, type Row } from './rows.js';
import { day, hashOf } from './scenes.js';

/** A closing: everyone who is asked consents, then notice, acceptance, decision, closing. */
export function consents(
  number: string,
  caseNo: number,
  lines: readonly (readonly [at: string, who: string])[],
): Row[] {
  const caseId = `${codeOf(number)}-C${caseNo}`;
  const elsewhere = ['finance', 'treasury', 'police', 'court'];
  return lines.map(([at, who]): Row => [
    at,
    who,
    elsewhere.includes(who) ? `/answers/consents/${caseId}` : 'closure-consents',
    undefined,
    { consentTo: caseId },
  ]);
}

export function inspectorsAnswer(at: string, claimId: string): Row {
  return [at, 'inspector', `/answers/corroborations/${claimId}-G7`, { result: 'holds', facts: '无影响销号事项' }];
}

export function closing(number: string, notice: string, accepted: string, resolutionId: string): Row[] {
  return [
    [
      notice,
      'office',
      'closure-notices',
      { text: `${codeOf(number)} 拟予销号，现予公示`, channel: '县政府网站、项目现场公示栏；异议电话 0000-0000' },
    ],
    [`${accepted} 09:30`, 'office', 'closure-acceptances', { inspectors: ['周文', '何静'] }],
    [`${accepted} 15:40`, 'office', 'closure-decisions', { resolutionId }],
    [`${accepted} 16:00`, 'office', 'closings'],
  ];
}

/** A drawn, unannounced check: draw, visit, release. */
export function check(
  number: string,
  checkId: string,
  days: { drawn: string; visited: string; released?: string },
  seen: { claimId: string; working: boolean; workers: number; facts: string },
): Row[] {
  const { claimId, working, workers, facts } = seen;
  return [
    [
      days.drawn,
      'inspector',
      '/checks',
      { checkId, anchor: hashOf(`anchor ${days.drawn}`), frame: [codeOf(number)], number: 1 },
    ],
    [
      days.visited,
      'inspector',
      `/checks/${checkId}/visits`,
      {
        projectCode: codeOf(number),
        claimId,
        visitedOn: day(days.visited.slice(0, 5)),
        criticalPathWorking: working,
        workers,
        facts,
      },
    ],
    ...(days.released === undefined
      ? []
      : [
          [
            days.released,
            'inspector',
            `/checks/${checkId}/releases`,
            { projectCode: codeOf(number), finding: facts },
          ] satisfies Row,
        ]),
  ];
}

export function visit(at: string, workers: number, criticalPath: boolean, findings: string): Row {
  return [at, 'office', 'site-visits', { on: day(at.slice(0, 5)), announced: true, workers, criticalPath, findings }];
}

/** Homeowners report a fact. */
export function signals(number: string, fact: string, claimId: string, times: readonly string[]): Row[] {
  return times.map((at, index): Row => [
    at,
    'petition',
    'site-facts',
    {
      factId: `F${number}-${at.slice(0, 5)}-${index + 1}`,
      fact,
      observedOn: day(at.slice(0, 5)),
      contradictsClaimId: claimId,
    },
  ]);
}
