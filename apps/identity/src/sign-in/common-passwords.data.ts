/** Words that lists of leaked passwords begin with; compared without the digits and marks around them. */
export const COMMON_PASSWORDS: readonly string[] = [
  ...['password', 'passwd', 'pass', 'admin', 'administrator', 'root', 'guest', 'user', 'test', 'tester', 'demo'],
  ...['qwerty', 'qwertyuiop', 'asdf', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'qazwsx', 'qazwsxedc', 'qweasd'],
  ...['qweasdzxc', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg', 'aaa', 'aaaa', 'iloveyou', 'woaini', 'welcome'],
  ...['letmein', 'monkey', 'dragon', 'master', 'football', 'baseball', 'sunshine', 'princess', 'shadow', 'superman'],
  ...['hello', 'changeme', 'default', 'secret', 'login', 'system', 'server', 'oracle', 'mysql', 'huawei', 'inspur'],
  ...['china', 'zhongguo', 'beijing', 'shanghai', 'anju', 'anlan', 'anlanxian', 'zhujian', 'zhujianju', 'baojiaolou'],
];
