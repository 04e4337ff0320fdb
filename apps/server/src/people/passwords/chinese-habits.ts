/**
 * What Chinese offices and homes take most often and English lists do not know, in small letters: numbers that sound like a sentence, pinyin
 * of everyday words, and what an office is called.
 */
export const chineseHabits: readonly string[] = [
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
  'woaini', 'woaiwo', 'woaizhongguo', 'zhongguo', 'zhonghua', 'renminwansui', 'zhengfu', 'xiangzhengfu', 'zhenzhengfu', 'renminzhengfu', 'sifasuo', 'sifaju',
  'zhengfawei', 'zonghezhili', 'zongzhiban', 'dangzhengban', 'bangongshi', 'guanliyuan', 'yonghuming', 'mimamima', 'wodemima', 'womimashi', 'wangjimima',
  'xinfangban', 'zhifadui', 'zhenzhi', 'xiangzhen', 'cunweihui', 'tiaojie', 'wanggeyuan', 'fazhiban', 'fazhizhengfu', 'yifazhili', 'weirenmin', 'weirenminfuwu',
  'buwangchuxin', 'gongzuoyong', 'dianhua', 'shoujihao', 'xinniankuaile', 'gongxifacai', 'dajihao', 'wanshiruyi', 'pingan', 'pinganfu', 'yilupingan', 'wosuoyou',
  '我爱我家', '为人民服务', '不忘初心牢记使命', '我爱你中国', '新年快乐', '恭喜发财', '万事如意', '一帆风顺', '天天向上', '好好学习天天向上', '办公室', '管理员',
  'mm123456', 'zxc123456', 'asd123456', 'qwe123456', 'aaa123456', 'abc123456', 'a123456', 'aini1314', 'woaini520', 'qq5201314', 'nihaoma123', 'caonima123',
]
