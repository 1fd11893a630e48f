/** Mistakes of the program that are there until a spec takes them out, as a new version would. */
export const faults = { contract: false, fold: false, reaction: false };
