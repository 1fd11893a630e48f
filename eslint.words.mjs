/** What no file may say; a later `no-restricted-syntax` replaces an earlier one. */
export const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'A closed set is a union of literals.' },
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^(\\.{1,2}\\u002f|#)(?!.*\\.(js|json|css)$)/]',
    message: 'Import the file, with its .js.',
  },
  {
    selector: ':matches(Property[key.name="evolve"], FunctionDeclaration[id.name="evolve"]) SwitchCase[test=null]',
    message: 'No default in evolve: a forgotten event must not compile.',
  },
  {
    selector: 'NewExpression:matches([callee.name="Workbook"], [callee.property.name="Workbook"])',
    message: 'exceljs in memory took 2.7 GB for a large sheet: use stream.xlsx.WorkbookReader or WorkbookWriter.',
  },
  {
    selector: 'CallExpression[callee.object.property.name="xlsx"][callee.property.name=/^(read|readFile|load)$/]',
    message: 'exceljs in memory took 2.7 GB for a large sheet: use stream.xlsx.WorkbookReader.',
  },
  {
    selector:
      'PropertyDefinition[definite=true][decorators.length=0], ClassBody:has(PropertyDefinition[decorators.length>0]) > PropertyDefinition[optional=true][decorators.length=0]',
    message: 'A field without a decorator is not validated: its class is the only validation of shape.',
  },
];

export const STATUS_CODES = {
  selector: 'CallExpression[callee.property.name=/^(status|sendStatus|writeHead)$/] > Literal[raw=/^[1-5][0-9]{2}$/]',
  message: 'Only libs/http knows status codes.',
};

export const CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: "A pure file has no clock: today's date comes in with the command.",
};

export const BANNED_PACKAGES = [
  { name: 'xlsx', message: 'Unpatched (zip bomb): use libs/documents.' },
  { name: 'sm-crypto', message: 'Forgery, weak keys: use the SM2 of libs/audit.' },
];
export const BARREL = { regex: '^(\\.{1,2}/|#)(.*/)?index(\\.js)?$', message: 'Import the file, not a barrel.' };
export const HTTP_WORDS = {
  regex: '^@nestjs/common$',
  importNamePattern: '(Exception|^HttpStatus|^HttpCode)$',
  message: 'Only libs/http knows HTTP exceptions and status codes.',
};
