import type { Check } from '../../check.ts'
import { matchesIn } from '../../text/placed.ts'

const check = 'missing-figure'
const [no, end] = ['(?<![\\d０-９.%％一二两三四五六七八九十百千万亿零〇几多数余半每第若', '(?=[，。；、,;！）)]|$)']

/** Places where a number must stand and none does; each whole pattern is what is quoted. */
const patterns: readonly RegExp[] = [
  new RegExp(`[\\u4e00-\\u9fff]{0,4}(?:率|比例|占比|覆盖面|满意度)(?:均|都|分别)?(?:达到了?|高达|达|提升至|提高至|提升到|提高到|下降到|降至|为)${end}`, 'gu'),
  new RegExp(`(?:人数|总数|件数|次数|数量|总量|总额|金额|资金)(?:均|共|累计)?(?:达到了?|高达|多达|达|为|超过)${end}`, 'gu'),
  new RegExp(`(?:纠纷|案件|工单|合同|资料|手册|传单|会议|培训|讲座|活动|隐患|问题|群众|村民|人员|党员|干部|检查|巡查|调解员|律师|企业|文件|意见|建议|横幅|演练|咨询|线索)${no}(?:件|起|份|册|次|期|场|场次|处|条|人次|人|名|家|余份|余次|余件|余场|余人|余人次|余条)${end}`.replace('若', '若])'), 'gu'),
  new RegExp(`${no}其剩业盈结富空残病节工之有多宽])余(?:人次|场次|万元|万份|份|次|件|场|户|人(?!员))(?![一-龥])`, 'gu'),
  new RegExp(`(?:资金|经费|补贴|补助|投入|罚款|金额|赔偿)(?:共计|共|累计|约)?(?:万元|余元|余万元|元)${end}`, 'gu'),
  new RegExp(`(?:率|比例|占比|满意度|比重)(?:均|都)?(?:达到|达|为)?[%％]`, 'gu'),
  new RegExp(`(?:增长|下降|上升|减少|提高|提升|降低)[%％]`, 'gu'),
  /20\d\d年月(?![\u4e00-\u9fff]*报)\d{0,2}日?|(?<!\d)年月日|(?<=\d)月日(?![常均间程])/gu,
  new RegExp(`(?:共|累计|合计)(?:开展|组织|举办|召开|调解|化解|排查|受理|办理|发放|培训|接待|检查|调处)[\\u4e00-\\u9fff]{2,10}(?:纠纷|案件|资料|会议|培训|活动|隐患)(?:件|份|次|场|期|处)${end}`, 'gu'),
]
/** 人员名 and the like end other words as well: 干部家, 企业家, 会议次, 群众人. */
const words = /企业家$|群众人$|活动场$|活动家$|调解员名$|问题处$|隐患处$|工单起$|意见处$|信访件$|建议名$|会议期$|活动期$|培训期$|建议人$|案件人$|纠纷人$|企业人$|培训人$|检查人$|巡查人$|咨询人$|问题件$|意见人$|村民家$|群众家$|党员家$|干部家$|律师家$|人员家$/u

/** 发放资料余份, 采纳率达到， · 投入资金万元: a unit or 达到 without its number. */
export const missingFigure: Check = (text) => text.paragraphs.flatMap((paragraph) => {
  const found = patterns.flatMap((pattern) => matchesIn(paragraph, pattern)).filter(({ text: quote }) => !words.test(quote))
  return found.filter(({ start, end: to }, index) => found.findIndex((one) => one.start < to && start < one.end) === index).map(({ text: quote, start, end: to }) => ({
    check, certainty: 'A' as const, quote, start, end: to, message: `“${quote}”里少了数字，请补上。`, suggestion: null,
  }))
})
