import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'
import { countings, type Counting } from '../../words/counting.ts'

const check = 'unit-of-thing'
/** Units in which doings and takers are counted whatever is done: 播放视频20次, 参加讲座50人. */
const doings = ['次', '场', '场次', '期', '人次', '人', '名', '家', '户']
/** With these the thing itself is counted, for they bring it about. */
const making = /制作|拍摄|自编|自演|编排|录制|摄制|创作|编写|印制|印发|制定|出台|签订|聘请|聘任|选聘|配备|配齐|购置|建成|新建|新装|安装|辖|培育|现有|共有/u
/** Persons are counted themselves after these; after others (慰问群众20户) it may be what is done. */
const takers = ['人次', '名']
const takenPart = /^(?:受?教育|参加|参与|参训|惠及|覆盖|累计|共|有)$|受教育$|参加$|参与$|参训$|惠及$|受众$|吸引$|出动$|培养$|培育$|选聘$|选派$|招募$|聘用$/u
/** Whoever settles a dispute does not settle persons; whoever hands a paper out does not hand out occasions. */
const [settling, persons] = [/(?:调解|调处|化解|办理|办结|受理|审结)(?:各类|各种)?$/u, ['人', '名', '人次']]
const [handing, places] = [/(?:发放|张贴|悬挂|印发|散发|派发)(?:各类|各种)?$/u, ['场', '场次', '名', '期']]
const against = /涉|侵|针对|服务|走访|帮|处罚|查处|参加|参与|协调/u

/** A thing counted in a unit it never takes: 视频2场, 讲座5份. Only a table of clear cases, and never where the doing is what is counted. */
export const unitOfThing: Check = (text) => periodsOf(text).flatMap((period) =>
  quantitiesOf(period).flatMap((one, index, all) => {
    const row = sharesUnit(text.whole, one, [all[index - 1], all[index + 1]]) ? undefined : rowOf(one)
    return row === undefined ? [...ofRate(text.whole, one), ...visits(text.whole, one)] : [findingOf(text.whole, one, row)]
  }))

/** 公开信息：工作动态126条、政策文件19条: what is counted is the entries. */
function sharesUnit(whole: string, one: Quantity, beside: readonly (Quantity | undefined)[]): boolean {
  return beside.some((other) => other?.unit === one.unit && /^、[^，。；]*$/u.test(whole.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))))
}

function rowOf(one: Quantity): Counting | undefined {
  const { before, after, written, each } = one
  if (each) return undefined
  const bare = before.replace(/[“”"]/gu, '')
  const held = countings.find(({ thing }) => bare.endsWith(thing)) ?? countings.find(({ thing }) => after === thing)
  if (held === undefined || !held.never.split(' ').includes(written)) return undefined
  const verb = bare.endsWith(held.thing) ? bare.slice(0, -held.thing.length) : bare
  if (takers.includes(held.usual)) return (takenPart.test(verb) || making.test(verb)) && !(doings.includes(written) && after !== '') ? held : undefined
  if (settling.test(verb) && persons.includes(written) && held.usual === '件' && after === '') return held
  if (handing.test(verb) && places.includes(written)) return held
  const counted = doings.includes(written) ? making.test(verb) : !against.test(verb)
  return counted ? held : undefined
}

function findingOf(whole: string, one: Quantity, { thing, usual }: Counting): Finding {
  const number = one.text.slice(0, one.text.lastIndexOf(one.written))
  return {
    check, certainty: 'A', ...passage(whole, one, one),
    message: `“${thing}”不论“${one.written}”，通常论“${usual}”。`, suggestion: `${number}${usual}${one.text.slice(number.length + one.written.length)}`,
  }
}

const rate = /(?:办结|化解|成功|满意|整改|合格|通过|覆盖|知晓|参与|答复|回复|签约|完成|调解|调处|办理|回访|公开|出庭|应诉)(?:率|面|满意度)(?:均|都)?(?:达到?|为)*$/u

/** 办结率98件: a rate is told in hundredths. */
function ofRate(whole: string, one: Quantity): Finding[] {
  if (!rate.test(one.before) || ['%', '个百分点', '倍', '天', '小时', '周', '个月'].includes(one.unit)) return []
  const suggestion = one.value <= 100 ? `${one.value}%` : null
  return [{ check, certainty: 'A', ...passage(whole, one, one), message: `比率不论“${one.written}”，应写百分数。`, suggestion }]
}

const staff = /(?:律师|辅警|网格员|调解员|法律明白人|法律顾问|法治副校长|执法人员|普法讲师|联络员|信息员|陪审员)”?$/u

/** 聘请法律顾问5人次: who is appointed is counted by heads. */
function visits(whole: string, one: Quantity): Finding[] {
  const bare = one.before
  if (one.unit !== '人次' || !staff.test(bare) || !/(?:聘请|聘任|选聘|配备|配齐|现有|共有|培育|培养|拥有)[^，]{0,10}$/u.test(bare)) return []
  return [{ check, certainty: 'A', ...passage(whole, one, one), message: '选聘、配备的人按“名”计，不论“人次”。', suggestion: one.text.replace('人次', '名') }]
}
