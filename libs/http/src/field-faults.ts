/** What class-validator says of its own accord, by constraint, in the officer's language. */
const SAID: Readonly<Record<string, (english: string) => string>> = {
  whitelistValidation: () => '是不认识的字段',
  isIn: (english) => `应为下列之一：${tail(english, 'values: ')}`,
  isString: () => '应为文字',
  isInt: () => '应为整数',
  isNumber: () => '应为数字',
  isBoolean: () => '应为 true 或 false',
  isArray: () => '应为列表',
  isObject: () => '应为一组字段',
  isUuid: () => '应为 UUID',
  isPositive: () => '应大于 0',
  min: (english) => `不能小于 ${tail(english, 'less than ')}`,
  max: (english) => `不能大于 ${tail(english, 'greater than ')}`,
  isLength: () => '长度不合要求',
  matches: () => '格式不正确',
  equals: (english) => `只能是 ${tail(english, 'equal to ')}`,
  arrayMinSize: (english) => `至少 ${tail(english, 'at least ').replace(/ .*/, '')} 项`,
  arrayMaxSize: (english) => `至多 ${tail(english, 'more than ').replace(/ .*/, '')} 项`,
  arrayNotEmpty: () => '不能为空',
  arrayUnique: () => '有重复的内容',
  nestedValidation: () => '应为一组字段或其列表',
};

/** Every message of class-validator's own says one of these; names and values in it may be Chinese. */
const ENGLISH = /\b(must|should)\b/;

/** What is wrong with a field: as its own rule says it, else in our words. */
export function faultText(field: string, constraint: string, text: string): string {
  if (!ENGLISH.test(text)) return text;
  return `${field} ${SAID[constraint]?.(text) ?? '不符合要求'}`;
}

function tail(english: string, after: string): string {
  return english.slice(english.indexOf(after) + after.length);
}
