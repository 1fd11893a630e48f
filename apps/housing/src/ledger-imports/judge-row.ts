import type { Finding } from './finding.js';
import { labelOf } from './ledger-columns.js';
import type { County, ImportedEntry, LedgerField } from './imported-entry.js';
import type { MappedRow } from './map-row.js';
import { isPlaceholder } from './plain-text.js';

/** The rules that one row must keep by itself. A project that is on the ledger already need not be told whole again. */
export function judgeRow({ entry, findings }: MappedRow, county: County, isNew: boolean): Finding[] {
  const told = new Set(findings.filter(({ level }) => level === 'error').map(({ field }) => field));
  return [
    ...(told.has('name') ? [] : nameMissing(entry)),
    ...impossibleCounts(entry),
    ...datesOutOfOrder(entry),
    ...(isNew ? missing(entry, told) : []),
    ...elsewhere(entry, county),
  ];
}

function nameMissing({ name }: ImportedEntry): Finding[] {
  return isPlaceholder(name) ? [{ level: 'error', field: 'name', text: '缺少项目名称' }] : [];
}

const SHRINKING = ['flats', 'sold', 'delivered', 'certified'] as const satisfies readonly LedgerField[];

/** H-02: 已办证 ≤ 已交付 ≤ 已售 ≤ 总套数; a number that the sheet does not give is passed over. */
function impossibleCounts(entry: ImportedEntry): Finding[] {
  const given = SHRINKING.filter((field) => entry[field] !== undefined);
  return given.flatMap((field, index): Finding[] => {
    const above = given[index - 1];
    const [value, most] = [entry[field] ?? 0, above && entry[above]];
    if (!above || most === undefined || value <= most) return [];
    const rough = [field, above].some((item) => entry.approximate.includes(item));
    const text = `${labelOf(field)} ${value} 大于${labelOf(above)} ${most}`;
    return [{ level: rough ? 'warning' : 'error', field, text }];
  });
}

/** Works that stop before they start, or are due before they start: one of the dates is wrong. */
function datesOutOfOrder({ startedOn, stoppedOn, agreedDeliveryOn }: ImportedEntry): Finding[] {
  const found: Finding[] = [];
  if (startedOn && stoppedOn && stoppedOn.to < startedOn.from) {
    found.push({ level: 'warning', field: 'stoppedOn', text: '停工时间早于开工时间' });
  }
  if (startedOn && agreedDeliveryOn && agreedDeliveryOn.to < startedOn.from) {
    found.push({ level: 'warning', field: 'agreedDeliveryOn', text: '约定交付时间早于开工时间' });
  }
  return found;
}

/** H-01: a project on a ledger has a county leader, a lead unit, a territory owner and a deadline. */
const DUTIES = ['countyLeader', 'leadUnit', 'territoryOwner', 'deadline'] as const satisfies readonly LedgerField[];
/** Without these no file can be opened for a project. */
const WANTED = [
  'level',
  'category',
  'address',
  'township',
  'developer',
  'developerUscc',
  'flats',
  'households',
] as const satisfies readonly LedgerField[];

function missing(entry: ImportedEntry, told: ReadonlySet<Finding['field']>): Finding[] {
  const absent = (fields: readonly LedgerField[]) =>
    fields.filter((field) => entry[field] === undefined && !told.has(field)).map(labelOf);
  const duties = absent(DUTIES);
  const wanted = absent(WANTED);
  const found: Finding[] = [];
  if (wanted.length > 0) found.push({ level: 'error', field: 'row', text: `缺少${wanted.join('、')}，无法建档` });
  if (duties.length > 0) {
    found.push({ level: 'warning', field: 'row', text: `缺少${duties.join('、')}（纳入台账须责任到人、有完成时限）` });
  }
  if (entry.problemTypes.length === 0) found.push({ level: 'warning', field: 'problemTypes', text: '缺少问题类型' });
  return found;
}

/** An address that begins with another township; a developer registered elsewhere is common, and only told. */
function elsewhere({ address, township, developerUscc }: ImportedEntry, county: County): Finding[] {
  const found: Finding[] = [];
  const named = county.townships.find((name) => address?.startsWith(name) || address?.startsWith(county.name + name));
  if (township && named && named !== township) {
    found.push({ level: 'warning', field: 'township', text: `坐落在${named}，属地乡镇却填${township}` });
  }
  const registered = developerUscc?.slice(2, 8);
  if (registered && registered !== county.division) {
    found.push({ level: 'note', field: 'developerUscc', text: `建设单位登记机关行政区划为 ${registered}，不在本县` });
  }
  return found;
}
