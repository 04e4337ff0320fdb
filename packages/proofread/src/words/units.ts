/** What a counted unit is kept as, and how many of it. 起, 宗 and 例 count the same as 件; 名 and 位 the same as 人. */
export interface Unit {
  kept: string
  times: number
}

const same = (kept: string, words: string): [string, Unit][] => words.split(' ').map((word) => [word, { kept, times: 1 }])
const own = (words: string): [string, Unit][] => words.split(' ').flatMap((word) => same(word, word))

/** Every unit read after a number. 年, 月, 日, 号, 级 and 届 are not among them: with a number they name a date or a rank. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ...same('件', '件 起 宗 例'),
  ...same('人', '人 名 位'),
  ...same('场', '场 场次'),
  ...same('批', '批 批次'),
  ...own('次 期 轮 人次 件次 户次 家次 车次 辆次 店次 户 家 个 项 处 所 座 台 套 辆 艘 部 支 组 队 只 头 羽 棵 株 盏 间 栋 幢 块 面 幅 本 册 篇 门 节 课 卷 课时 学时'),
  ...own('份 张 条 种 类 款 倍 岁 元 吨 斤 公斤 小时 分钟 天 周 个月 个百分点'),
  ['平方米', { kept: '平方米', times: 1 }], ['㎡', { kept: '平方米', times: 1 }], ['平方公里', { kept: '平方米', times: 1e6 }],
  ['米', { kept: '米', times: 1 }], ['公里', { kept: '米', times: 1000 }], ['千米', { kept: '米', times: 1000 }],
  ['亩', { kept: '亩', times: 1 }], ['公顷', { kept: '亩', times: 15 }],
  ['%', { kept: '%', times: 1 }], ['％', { kept: '%', times: 1 }],
])

/** What follows a one-character unit where it is no unit but the head of another word: 3部门, 2场所, 5项目. */
const headsOf: Readonly<Record<string, string>> = {
  部: '门署分委', 场: '所景镇地', 项: '目', 处: '理置罚分级于以', 条: '件例款', 组: '织长建成员', 期: '间限满望', 家: '庭长属访', 门: '诊店面户',
  台: '账风阶', 位: '置于列', 本: '级地镇村年', 次: '日年要序', 面: '向对', 份: '额', 批: '准评示复', 人: '民均才社居口物', 户: '籍外口均', 名: '称单录义',
  个: '体案别性', 起: '草到步诉源', 例: '会如行外', 宗: '旨教', 节: '日点约能假水省', 册: '子', 张: '贴榜公挂', 幅: '度', 座: '谈落', 元: '旦', 米: '饭',
  天: '然气网', 周: '边年一二三四五六日末知期密', 间: '隔断接', 支: '部持出书付撑委', 只: '有要能是', 所: '有以在属', 头: '条版',
  块: '状', 类: '似型别', 种: '子植养', 课: '堂题程后时', 卷: '宗入烟面', 队: '伍员长', 套: '取用', 款: '式', 轮: '换训流值',
}

/** The units as one alternative of a pattern, the longest first. */
export const unitPattern = [...units.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => (headsOf[unit] ? `${unit}(?![${headsOf[unit]}])` : unit))
  .join('|')
