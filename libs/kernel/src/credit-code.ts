const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Is the text a 统一社会信用代码 by form and check character (GB 32100-2015)?
 * Letters stand for their place in the alphabet, which has no I, O, S, V, Z.
 */
export function isCreditCode(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text) && checkCharacter(text) === text[17];
}

function checkCharacter(code: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}
