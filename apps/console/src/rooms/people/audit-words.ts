/** What the log calls a deed, in words. One that is not here is shown as it is kept. */
const words: Readonly<Record<string, string>> = {
  'read': '查看', 'reveal': '查看隐藏的内容', 'act': '办理', 'paper': '下载文书', 'dossier': '装订卷宗', 'template': '更换文书模板', 'file': '查看附件', 'destroy-key': '销毁密钥', 'sweep-upload': '清理没有用上的附件', 'close-period': '封账', 'compose-indicator': '自定指标', 'ledger': '打印台账', 'export': '开始导出表格', 'export-done': '导出表格完成', 'export-broken': '导出表格中断', 'audit-read': '查阅记录', 'person-find': '按号码查本人', 'extract': '制作个人信息清单', 'person-correct': '更正本人信息', 'readers-read': '查看谁看过',
  'sign-in': '登录', 'sign-in-refused': '登录被拒绝', 'sign-out': '退出', 'password-changed': '改密码', 'password-reset': '重设密码', 'set-up': '启用系统',
  'code-refused': '验证码不对', 'recovery-code-used': '用恢复码登录', 'second-factor-on': '打开二次验证', 'second-factor-off': '关闭二次验证', 'second-factor-reset': '重置二次验证', 'recovery-codes-made': '换恢复码',
  'second-factor-policy': '设定二次验证的要求', 'sessions-seen': '查看登录的地方', 'sessions-ended': '退出登录', 'device-forgotten': '不再认设备', 'reset-code-made': '在服务器上生成重设码', 'reset-by-code': '用重设码设密码',
  'administrator-appointed': '在服务器上设管理员', 'outside-bound': '绑定统一登录', 'outside-unbound': '解除统一登录',
  'account-created': '新增账号', 'account-ended': '停用账号', 'post-given': '给岗位', 'post-ended': '结束岗位', 'post-delegated': '委托岗位', 'delegation-ended': '收回委托', 'handed-over': '交接', 'hand-over-signed': '上传签字的交接清单',
  'borrow-asked': '请求支援', 'borrow-answered': '答复支援请求',
  'place-added': '新增村或网格', 'place-renamed': '修改村或网格', 'unit-added': '新增科室', 'unit-renamed': '修改科室名称', 'leading-set': '设定主系统', 'take-in-set': '设定补录期', 'clocks-adopted': '采用日历或本地设置的变更', 'import': '导入台账', 'import-undo': '撤销导入', 'reconcile': '对账后接过来', 'reconcile-undo': '撤销接过来的', 'reconcile-file': '下载对账结果', 'return-contact-added': '登记月报报送人', 'return-contact-removed': '取消月报报送人', 'page-published': '在互联网区公开', 'page-withdrawn': '从互联网区撤下',
  'isolate': '隔离（发现涉密内容）', 'isolation-release': '解除隔离', 'isolation-destroy': '销毁隔离的内容', 'hold': '冻结', 'hold-lift': '解除冻结', 'retention-set': '设定保管期限', 'disposal-propose': '提出销毁', 'disposal-decide': '批准或不批准销毁', 'upload': '上传附件', 'import-upload': '上传要导入的表格',
}

export function sayVerb(verb: string): string {
  return words[verb] ?? verb
}
