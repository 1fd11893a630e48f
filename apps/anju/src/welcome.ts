import { resolve } from 'node:path';

interface Welcome {
  readonly address: string;
  readonly home: string;
  readonly demo: boolean;
  /** The one service that runs here; all when absent. */
  readonly agency?: string | undefined;
  /** One-time passwords of the three administrators, on the first start without the demo. */
  readonly founded: { readonly oneTimePasswords?: Readonly<Record<string, string>> };
  readonly say: (line: string) => void;
}

const PAGES: readonly (readonly [string, string])[] = [
  ['工作台', '/'],
  ['台账', '/housing/'],
  ['作战图', '/oversight/'],
  ['全程回放', '/discipline/'],
  ['接口文档', '/housing/api/openapi.json'],
  ['事件目录', '/asyncapi.json'],
];

const PEOPLE: readonly (readonly [string, string])[] = [
  ['office', '领导小组办公室'],
  ['housing', '住建局'],
  ['finance', '金融局'],
  ['police', '公安局'],
  ['court', '法院'],
  ['petition', '信访局'],
  ['inspector', '纪委监委'],
  ['leader', '县领导'],
  ['sysadmin', '系统管理员'],
];

/** The one printed block, and the line that scripts wait for. */
export function welcome({ address, home, demo, agency, founded, say }: Welcome): void {
  say('');
  say('安居 Anju · 问题楼盘处置化解平台');
  if (agency !== undefined) say(`  服务　　　 ${agency}　${address}/${agency}/`);
  else for (const [title, path] of PAGES) say(`  ${title.padEnd(6, '　')} ${address}${path}`);
  if (demo && agency === undefined) {
    say('  演示账户（密码均为 Anju-demo-2026）：');
    for (const [account, who] of PEOPLE) say(`    ${account.padEnd(10)} ${who}`);
  }
  for (const [account, password] of Object.entries(founded.oneTimePasswords ?? {})) {
    say(`  管理员 ${account} 的一次性密码（首次登录须修改，只显示这一次）：${password}`);
  }
  say(`  数据目录　 ${resolve(home)}（重置：停止后运行 npm run anju -- reset）`);
  say('  停止　　　 Ctrl+C');
  say('');
  say(`ready ${address}`);
}
