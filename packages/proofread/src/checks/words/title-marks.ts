import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'

/** What marks are put on that are no title, and titles that stand without them in a list of titles with them. */
const kinds: readonly { wrong: RegExp; message: string; certainty: Finding['certainty'] }[] = [
  { wrong: /《“[^《》“”]+”》/gu, message: '书名号里面不再加引号；不是文件、书刊的名称不用书名号', certainty: 'B' },
  {
    wrong: /《(?![^《》]*(?:法|条例|规定|办法|意见|通知|方案|决定|纲要|规划|计划|报告|要点|细则|制度|标准|指南|手册|读本|章程|公约|公告|讲话|决议|清单|预案|准则|典|书|报|刊|选|篇|论|纲|传|集|文|剧|歌|曲|片|规则|守则|白皮书)(?:（[^《》]*）)?》)[^《》]{2,16}》(?=主题活动|专项行动|系列活动|活动|行动|称号|荣誉|奖项|品牌|工程|项目|奖)/gu,
    message: '活动、称号、品牌的名称用引号，不用书名号', certainty: 'B',
  },
  { wrong: /《(?:习近平法治思想|习近平新时代中国特色社会主义思想|三个代表|科学发展观|四个意识|四个自信|两个维护|两个确立|放管服|枫桥经验|十[一四]个坚持|三项制度|一规划两纲要|八五普法|七五普法)》/gu, message: '思想、理论、提法的名称不用书名号', certainty: 'A' },
  { wrong: /《[^《》]*(法|条例|规定|办法|意见|通知|方案|决定|纲要|规划|要点|细则)》\1(?=[，,。；、的和及等]|\d)/gu, message: '书名号内外重复', certainty: 'A' },
  { wrong: /《[^《》]+(?:意见|通知|办法|方案|决定|规定|条例)》文件(?=[，,。；、和及等])/gu, message: '文件名称后面不必再加“文件”', certainty: 'C' },
  { wrong: /“中华人民共和国[^“”《》]{2,20}(?:法|条例|法典)”/gu, message: '法律名称用书名号，不用引号', certainty: 'B' },
  { wrong: /(?<=》[、和及与])(?![^，。；、《》]*(?:办法|方法|执法|司法|守法|普法|用法|学法|做法|看法|说法|合法|依法|违法|立法|讲法|送法))(?:(?!等|以及|相关|有关|中的|的)[\p{Script=Han}]){2,16}(?:法典?|条例)(?=[，,。；、等和及与\d《]|宣|学习|培训|知识|讲|内容|进行|的)/gu, message: '同一列里别的法律加了书名号，此处没有加', certainty: 'B' },
  { wrong: /(?<=[》、，。；：习传讲彻实施照据])(?:(?!等|以及|相关|有关|中的|的|等|与|和)[\p{Script=Han}]){2,14}(?:促进法|保护法|处罚法|许可法|强制法|复议法|诉讼法|调解法|援助法|管理法|组织法|矫正法|监察法|保障法|防治法|法典|振兴法|诈骗法|犯罪法|禁毒法|劳动法|合同法|安全法|教育法|条例)(?=[、和及与]《)/gu, message: '同一列里别的法律加了书名号，此处没有加', certainty: 'B' },
]

const ofLaw = /(?:法|法典|条例|规定|办法|纲要|细则)$/u

/** A law or document that stands in 《》 elsewhere in the text and here without them. Short names (宪法) go without marks too. */
export const titleMarks: Check = (text) => withoutOverlaps([...elsewhereMarked(text), ...kinds.flatMap((kind) => wrongMarks(text, kind))])

function elsewhereMarked(text: Text): Finding[] {
  const named = [...text.whole.matchAll(/《([^《》\n]{6,40})》/gu)].map(([, title = '']) => title)
  const titles = new Set(named.filter((title) => ofLaw.test(title) && (title.length > 9 || title.startsWith('中华'))))
  return [...titles].flatMap((title) => {
    const bare = new RegExp(`(?<![《“〈])${title.replace(/[()（）.*+?[\]^$|\\]/gu, '\\$&')}(?![》”〉])`, 'gu')
    const places = [...text.whole.matchAll(bare)]
    return places.filter(({ index }) => !isWithin(text.whole, index)).map(({ index }) => makeFinding(text, {
      check: 'title-marks', certainty: 'A', start: index, end: index + title.length,
      message: `“${title}”在别处都加了书名号，此处没有加。`, suggestion: `《${title}》`,
    }))
  })
}

function isWithin(whole: string, at: number): boolean {
  const before = whole.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

function wrongMarks(text: Text, { wrong, message, certainty }: (typeof kinds)[number]): Finding[] {
  return [...text.whole.matchAll(wrong)].filter((match) => !isWithin(text.whole, match.index)).map((match) => makeFinding(text, {
    check: 'title-marks', certainty, start: match.index, end: match.index + match[0].length, message: `${message}。`, suggestion: null,
  }))
}
