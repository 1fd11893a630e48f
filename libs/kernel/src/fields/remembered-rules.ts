import { getMetadataStorage } from 'class-validator';

type Find = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];
type Rules = ReturnType<Find>;

let remembers = false;

/**
 * class-validator 0.15 collects a class's rules anew for each object that it checks, and asks all classes there are
 * whether they are its parents: with some hundred of them a third of the whole check. They are collected once now, and
 * again after another rule was declared. Whoever validates calls this first; once is enough.
 */
export function rememberRules(): void {
  if (remembers) return;
  remembers = true;
  const storage = getMetadataStorage();
  const [find, add] = [storage.getTargetValidationMetadatas.bind(storage), storage.addValidationMetadata.bind(storage)];
  let known = new Map<unknown, Rules>();
  storage.addValidationMetadata = (rule) => {
    known = new Map();
    add(rule);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // what this repository never asks for is not remembered
    if (schema || always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    const rules = known.get(target) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, rules);
    return rules;
  };
}
