import { describe, expect, it } from '@jest/globals';
import { fold } from '#kernel/decider.js';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { AdoptResolution, adoptResolution } from './adopt-resolution/adopt-resolution.js';
import { CastVote, castVote } from './cast-vote/cast-vote.js';
import { HoldMeeting, holdMeeting, type Attendance } from './hold-meeting/hold-meeting.js';
import { Meeting, type MeetingEvent, type Vote } from './meeting.js';
import { RecordDissent, recordDissent } from './record-dissent/record-dissent.js';
import { RecordStatement, recordStatement } from './record-statement/record-statement.js';
import { SendMaterials, sendMaterials } from './send-materials/send-materials.js';

const NO = 'LG-03';
const HASH = 'a'.repeat(64);
const office = (today: string) => anOfficer('office', today, { agency: 'leading-group-office' });
const members = ['县长', '常务副县长', '副县长', '住建局长', '财政局长'];
const attendance: Attendance = { chair: '县长', members, present: members.slice(0, 3), quorum: 3 };
const sentOn = (day: string): MeetingEvent => ({
  type: 'MaterialsSent',
  data: { meetingNo: NO, meetsOn: '2026-03-25', sentOn: day, hash: HASH },
});
const heldWith = (materialDays: number, quorumMet = true): MeetingEvent => ({
  type: 'MeetingHeld',
  data: { meetingNo: NO, ...attendance, quorumMet, materialDays },
});
const sent = sentOn('2026-03-20');
const held = heldWith(3);
const said = (speaker: string, text: string): MeetingEvent => ({
  type: 'OpinionRecorded',
  data: { meetingNo: NO, speaker, text, kind: speaker === '县长' ? 'chair' : 'member' },
});
const voted = (member: string, vote: Vote): MeetingEvent => ({
  type: 'VoteRecorded',
  data: { meetingNo: NO, itemId: 'LG-03-1', member, vote },
});
const allVoted = [voted('县长', 'for'), voted('常务副县长', 'for'), voted('副县长', 'against')];
const chair = said('县长', '同意');

describe('materials and attendance', () => {
  const sends = specFor(Meeting, sendMaterials);
  const holds = specFor(Meeting, holdMeeting);
  const send = (today: string) => new SendMaterials(NO, { meetsOn: '2026-03-25', hash: HASH }, office(today));
  const hold = (more: Partial<Attendance> = {}, today = '2026-03-25') =>
    new HoldMeeting(NO, { ...attendance, ...more }, office(today));
  it('are sent', () => sends().when(send('2026-03-20')).then(sent));
  it('are sent once', () => sends(sent).when(send('2026-03-23')).thenNothing());
  it('are not sent for a meeting that is over', () =>
    sends().when(send('2026-03-26')).thenRefused('housing.meeting-in-past'));
  it('are not sent after it was held', () => sends(held).when(send('2026-03-25')).thenRefused('housing.meeting-held'));
  it.each([
    ['2026-03-20', '2026-03-25', 3],
    ['2026-04-21', '2026-04-24', 3],
    ['2026-09-15', '2026-09-18', 3],
    ['2026-03-23', '2026-03-25', 2],
  ])('sent %s for %s leave %i working days, the meeting’s own counted (T-8)', (on, day, days) =>
    holds(sentOn(on)).when(hold({}, day)).then(heldWith(days)),
  );
  it('say when too few are there', () =>
    holds(sent)
      .when(hold({ present: ['县长', '副县长'] }))
      .then({
        type: 'MeetingHeld',
        data: {
          ...{ meetingNo: NO, ...attendance, present: ['县长', '副县长'], quorumMet: false, materialDays: 3 },
        },
      }));
  it.each([
    [{ quorum: 2 }, 'housing.quorum-too-small'],
    [{ present: ['县长', '开发商'] }, 'housing.not-a-member'],
    [{ present: ['副县长'] }, 'housing.chair-absent'],
  ])('refuse %j', (more, code) => holds(sent).when(hold(more)).thenRefused(code));
});

describe('what is said and voted', () => {
  const records = specFor(Meeting, recordStatement);
  const votes = specFor(Meeting, castVote);
  const dissents = specFor(Meeting, recordDissent);
  const speak = (speaker: string, text: string) => new RecordStatement(NO, { speaker, text }, office('2026-03-25'));
  const vote = (member: string, choice: Vote) =>
    new CastVote(NO, { itemId: 'LG-03-1', member, vote: choice }, office('2026-03-25'));
  it('is recorded', () => records(sent, held).when(speak('副县长', '同意代建')).then(said('副县长', '同意代建')));
  it('ends with the chair (H-10)', () => records(sent, held).when(speak('县长', '同意')).then(chair));
  it('takes no member after the chair', () =>
    records(sent, held, chair).when(speak('副县长', '补充')).thenRefused('housing.chair-speaks-last'));
  it('is by who is there', () =>
    records(sent, held).when(speak('财政局长', '反对')).thenRefused('housing.not-present'));
  it('needs a meeting', () => records(sent).when(speak('副县长', '同意')).thenRefused('housing.meeting-not-held'));
  it('counts a vote', () => votes(held).when(vote('副县长', 'against')).then(voted('副县长', 'against')));
  it('counts it once', () => votes(held, voted('副县长', 'against')).when(vote('副县长', 'against')).thenNothing());
  it('lets a vote stand', () =>
    votes(held, voted('副县长', 'against')).when(vote('副县长', 'for')).thenRefused('housing.vote-stands'));
  it('keeps a dissent in the project’s record', () =>
    dissents(held)
      .when(
        new RecordDissent(
          NO,
          { itemId: 'LG-03-1', member: '副县长', text: '应先自救', projectId: '990121-2026-003' },
          office('2026-03-25'),
        ),
      )
      .then({
        type: 'DissentRecorded',
        data: {
          ...{ meetingNo: NO, itemId: 'LG-03-1', member: '副县长', text: '应先自救', projectId: '990121-2026-003' },
        },
      }));
  it('keeps votes from eyes without need', () =>
    expect(Meeting.classification?.VoteRecorded).toEqual({ level: 'L2', caveats: [] }));
});

describe('a resolution (H-10)', () => {
  const given = specFor(Meeting, adoptResolution);
  const item = { id: 'LG-03-1', title: '代建', projectId: '990121-2026-003' };
  const order = (reason?: string, title = '代建') =>
    new AdoptResolution(
      NO,
      { items: [{ ...item, title }], ...(reason === undefined ? {} : { reason }) },
      office('2026-03-25'),
    );
  const adopted: MeetingEvent = {
    type: 'ResolutionAdopted',
    data: { resolutionId: NO, meetingNo: NO, items: [item] },
  };
  it('rests on quorum, materials, votes and the chair’s last word', () =>
    given(sent, held, ...allVoted, chair)
      .when(order())
      .then(adopted));
  it('twice is once', () =>
    given(sent, held, ...allVoted, chair, adopted)
      .when(order())
      .thenNothing());
  it('is not rewritten', () =>
    given(sent, held, ...allVoted, chair, adopted)
      .when(order(undefined, '另一事项'))
      .thenRefused('housing.item-adopted'));
  it.each([
    ['a quorum', [sent, heldWith(3, false), ...allVoted, chair], 'housing.no-quorum'],
    ['materials in time', [sentOn('2026-03-23'), heldWith(2), ...allVoted, chair], 'housing.materials-too-late'],
    ['materials', [heldWith(0), ...allVoted, chair], 'housing.materials-too-late'],
    ['the chair', [sent, held, ...allVoted], 'housing.chair-not-heard'],
    ['every vote', [sent, held, ...allVoted.slice(0, 2), chair], 'housing.votes-missing'],
  ])('is refused without %s', (_, facts, code) =>
    given(...facts)
      .when(order())
      .thenRefused(code),
  );
  const minority = [voted('县长', 'for'), voted('常务副县长', 'against'), voted('副县长', 'abstain')];
  it('against the majority needs a reason', () =>
    given(sent, held, ...minority, chair)
      .when(order())
      .thenRefused('housing.against-majority'));
  it('against the majority stands with one', () =>
    given(sent, held, ...minority, chair)
      .when(order('保障交房期限'))
      .then({ ...adopted, data: { ...adopted.data, reason: '保障交房期限' } }));
  it('folds in any order of votes', () =>
    expect(fold(Meeting, [held, ...allVoted].reverse()).votes.get('LG-03-1')?.size).toBe(3));
});
