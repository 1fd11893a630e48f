const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ['89504e47', 'PNG 图片'],
  ['ffd8ff', 'JPEG 图片'],
  ['47494638', 'GIF 图片'],
  ['25504446', 'PDF 文件'],
  ['52617221', 'RAR 压缩包'],
  ['377abcaf271c', '7z 压缩包'],
  ['1f8b', 'GZIP 压缩包'],
];

const OLE = 'd0cf11e0a1b11ae1';
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

export type FileKind = 'zip' | 'encrypted' | 'empty' | { readonly other: string };

/** Told by content, never by name: what a file is that should be a workbook. */
export function kindOf(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, 8).toString('hex');
  if (bytes.length === 0) return 'empty';
  if (start.startsWith('504b0304')) return 'zip';
  if (start === OLE)
    return bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : { other: '旧版 Excel（.xls）或 Office 97 文件' };
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return { other: known[1] };
  return { other: bytes.subarray(0, 4096).includes(0) ? '无法识别的文件' : '文本文件（如 .csv、.html）' };
}

/** What a zip holds that is no workbook. */
export function kindOfPackage(names: ReadonlySet<string>): string | undefined {
  if (names.has('xl/workbook.bin')) return 'Excel 二进制工作簿（.xlsb）';
  if (names.has('word/document.xml')) return 'Word 文档（.docx）';
  if (names.has('ppt/presentation.xml')) return 'PowerPoint 演示文稿（.pptx）';
  if (names.has('content.xml')) return 'OpenDocument 文件（.ods 等）';
  return names.has('xl/workbook.xml') && names.has('[Content_Types].xml') ? undefined : 'ZIP 压缩包';
}

const SYMLINK = 0o120000;

/** Why an entry's name or kind is a trick; undefined if it is none. */
export function trickOf(name: string, externalAttributes: number): string | undefined {
  if (((externalAttributes >>> 16) & 0o170000) === SYMLINK) return '含有符号链接';
  if (name.length === 0 || name.length > 255) return '内部文件名过长或为空';
  if (hasControl(name)) return '内部文件名含有控制字符';
  if (name.includes('\\') || /^([a-z]:|\/)/i.test(name) || name.split('/').includes('..')) return '内部文件名越出目录';
  return undefined;
}

/** Control characters, and the marks that turn the writing direction and so disguise a name. */
function hasControl(name: string): boolean {
  return [...name].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (
      code < 32 ||
      code === 127 ||
      (code >= 0x200e && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069)
    );
  });
}
