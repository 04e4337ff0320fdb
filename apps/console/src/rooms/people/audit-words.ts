/** What the log calls a deed, in words. One that is not here is shown as it is kept. */
const words: Readonly<Record<string, string>> = {
  'read': '查看', 'reveal': '查看隐藏的内容', 'act': '办理', 'paper': '下载文书', 'file': '查看附件', 'destroy-key': '销毁密钥', 'sweep-upload': '清理没有用上的附件', 'close-period': '封账', 'audit-read': '查阅记录',
  'sign-in': '登录', 'sign-in-refused': '登录被拒绝', 'sign-out': '退出', 'password-changed': '改密码', 'password-reset': '重设密码', 'set-up': '启用系统',
  'account-created': '新增账号', 'account-ended': '停用账号', 'post-given': '给岗位', 'post-ended': '结束岗位',
  'place-added': '新增村或网格', 'place-renamed': '修改村或网格', 'unit-added': '新增科室', 'unit-renamed': '修改科室名称', 'leading-set': '设定主系统', 'take-in-set': '设定补录期', 'import': '导入台账', 'import-undo': '撤销导入',
}

export function sayVerb(verb: string): string {
  return words[verb] ?? verb
}
