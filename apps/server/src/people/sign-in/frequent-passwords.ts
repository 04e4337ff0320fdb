/**
 * Passwords of ten characters and more that people take most often, in small letters. The full list of those that were betrayed elsewhere
 * is not here.
 */
export const frequentPasswords: ReadonlySet<string> = new Set([
  '1234567890', '0123456789', '0987654321', '12345678910', '123456789a', 'a123456789', 'abc123456789', '123456789abc', 'aa123456789',
  '1234567890a', 'a1234567890', '123456789q', 'q123456789', 'qq123456789', '123456789qq', 'abcd123456', '123456abcd', 'abc1234567',
  'abcd12345678', 'abcdefghij', 'abcdef123456', 'abcde12345', '12345abcde', '1234512345', '123123123123', '1231231231', '12344321123',
  '1122334455', '11223344556', '112233445566', '5201314520', '5201314521', '13145201314', '1314520520', 'woaini1314', 'woaini1314520',
  'woaini520', 'woaini5201314', 'woaiwojia1', 'woaiwojia123', 'iloveyou1314', 'iloveyou520', 'iloveyou123', 'iloveyou12', 'iloveyou1234',
  'password12', 'password123', 'password1234', 'password12345', 'passw0rd123', 'p@ssw0rd123', 'p@ssword123', 'p@ssw0rd12', 'mypassword',
  'qwertyuiop', 'qwertyuiop123', 'qwerty1234', 'qwerty12345', 'qwerty123456', '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qazxsw23edc',
  '1qaz@wsx3edc', 'zaq12wsxcde3', 'qazwsxedcrfv', 'qazwsxedc123', 'qwe123456789', 'qweasdzxc123', 'asdfghjkl1', 'asdfghjkl123', 'asdfghjkl;',
  'zxcvbnm123', 'zxcvbnm1234', 'zxcvbnm,./', 'q1w2e3r4t5', 'q1w2e3r4t5y6', 'admin12345', 'admin123456', 'admin@12345', 'admin@123456',
  'administrator', 'administrator1', 'root123456', 'user123456', 'test123456', 'abc@123456', 'aa@123456789', 'a12345678910', 'welcome123',
  'welcome1234', 'changeme123', 'letmein123', 'baseball123', 'football123', 'superman123', 'dragon1234', 'china12345', 'china123456',
  'zhongguo123', 'beijing2008', 'fazhi12345', 'fazhi123456', 'sifasuo123', 'zhenzhi123', 'zhenzhi1234', 'xiangzhen123', 'wangyi1234',
  'taobao1234', 'nihao123456', 'nihao12345', 'aini1314520', 'wodemima123', 'mima123456', 'mima1234567',
])
