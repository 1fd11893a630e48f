/** Roles that sign together in the access table. */

export const OFFICE = ['office.clerk', 'office.head'] as const;
export const BUREAU = ['bureau.clerk', 'bureau.head'] as const;
/** Who claims that something is done: 住建局, or the lead unit of titles. */
export const CLAIMING = [...BUREAU, 'planning'] as const;
/** Who may lead a project: 牵头单位 of plans. */
export const LEADING = [...OFFICE, ...BUREAU, 'planning', 'township'] as const;
/** Who may answer for a milestone. */
export const DOING = [...LEADING, 'registry', 'tax', 'labour', 'water'] as const;
/** Every agency that signs in this service. */
export const HOSTED = [...DOING, 'justice', 'supervisor'] as const;
/** Who looks at the county's firms, doubts and opinions: L2. */
export const OVERSEEING = [...OFFICE, ...BUREAU, 'leader', 'inspector', 'inspector.head'] as const;
