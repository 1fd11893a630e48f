/**
 * The hard limits on people: outside the petition service nothing may hold a petitioner as a person, and nowhere may a
 * person be scored, ranked, tracked, mapped or predicted.
 */

const SOMEONE = 'petitioner|complainant|visitor|homeowner|buyer|borrower|household(er)?|resident|victim|suspect|person';
const IDENTITY =
  'name|phone|mobile|tel|address|contact|gender|sex|birth|age|idno|idcard|idnumber|account|wechat|photo|face|list';
const PROFILE =
  'score|rank|ranking|risk|risklevel|rating|grade|profile|label|tag|prediction|network|relation|relations';

const FORBIDDEN = [
  new RegExp(`^(${SOMEONE})s?(${IDENTITY})s?$`),
  new RegExp(`^(${SOMEONE}|people)s?(${PROFILE})s?$`),
  /^(petitioner|complainant)s?(id|ref|key|hash)?s?$/,
  /(id|identity)(card|document)?(number|no)$|^citizenid$|^hukou$|^shenfenzheng/,
  /^(phone|mobile|telephone|wechat|qq)(number|no|id)?$/,
  /(face|voice|gait|iris|finger)(print|template|match|vector|embedding|feature)s?$/,
  /(whereabouts|travel(record|history|plan)?|itinerary|trajectory|hotelstay|contact(record|history)|geofence)s?$/,
  /^(black|watch|key)(list|person|persons|people|personnel)$|^(stability|threat|trouble|agitat)[a-z]*(score|level|rank|index)$/,
  /^(author|poster|netizen)(name|id|account|phone|identity)$/,
];

/** A field, column or path segment that would hold a person who petitions, or a judgement on a person. */
export function namesAPerson(word: string): boolean {
  const flat = word.toLowerCase().replace(/[_-]/g, '');
  return FORBIDDEN.some((pattern) => pattern.test(flat));
}

const FIELD = /(?:^|[\s{;,(])(?:readonly\s+)?([A-Za-z_]\w*)[!?]?:\s/g;
const COLUMN =
  /^\s*"?([a-z_][a-z0-9_]*)"?\s+(?:text|varchar|char|uuid|jsonb?|integer|bigint|numeric|boolean|date|timestamptz?|bytea|citext)\b/gim;
const ROUTE = /@(?:Controller|Get|Post|Put|Patch|Delete)\(\s*'([^']*)'/g;

/** Names of fields, columns and route segments that a source declares. */
export function declaredNames(source: string): string[] {
  const fields = [...source.matchAll(FIELD), ...source.matchAll(COLUMN)].map((match) => match[1] ?? '');
  const segments = [...source.matchAll(ROUTE)].flatMap((match) => (match[1] ?? '').split(/[/:]+/));
  return [...new Set([...fields, ...segments])].filter((name) => name !== '');
}
