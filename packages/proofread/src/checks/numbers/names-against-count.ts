import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { findNumber } from '../../text/numbers.ts'
import { matchesIn } from '../../text/placed.ts'

const check = 'names-against-count'
const unit = '(?<unit>个|家|所|部|条|项|处|座|位|名)'
const name = '(?:(?!等)[\\u4e00-\\u9fff“”]){2,14}'
const listed = new RegExp(
  String.raw`(?<names>${name}(?:、${name}){1,12})(?<etc>等)?(?<number>\d{1,2}|[二两三四五六七八九十]{1,3})${unit}(?<thing>[\u4e00-\u9fff]{1,8})`, 'gu')
/** A name list is not begun by a doing, and its count is of names only where a plain noun follows. */
const doing = /围绕|开展|推进|加强|建立|健全|完善|组织|实施|落实|深化|强化|做好|坚持|实现|聚焦|包括|由|将|对|在|为|从|把|向|与|和|及|到/u
const named = /^(?:行政村|社区|村|部门|单位|领域|方面|环节|重点|学校|企业|小区|网格|乡镇|镇|县|市|片区|服务点|点位|站所|中心|窗口|制度|机制|专题|主题|版块|板块|系统|平台|河道|河流|水库|路段|道路|干渠)/u

/** 四个村：甲村、乙村、丙村、丁村 — to the end of the clause. */
const announced = new RegExp(
  String.raw`(?<![第\d一二三四五六七八九十])(?<number>\d{1,2}|[二两三四五六七八九十]{1,2})${unit}(?<thing>[\u4e00-\u9fff]{1,6}?)(?:[：:（(]|[，,]?(?:分别[是为]|即|依次为)|[^，。；：:（(]{0,16}，(?:即|分别[是为]))`
  + String.raw`(?<names>[^，,。；;：:（()）\d]{2,14}(?:、[^，,。；;：:（()）\d、]{2,14}){1,12})(?=[。；;，,）)]|$)`, 'gu')

/** 甲村、乙村、丙村四个村: as many names as the count says, before it or after; with 等 the count is not below the names told. */
export const namesAgainstCount: Check = (text) => text.paragraphs.flatMap((paragraph) => [
  ...matchesIn(paragraph, listed).flatMap(({ match: { groups = {} }, end }) => judged(groups, end - lengthOf(groups, ['number', 'unit', 'thing']))),
  ...matchesIn(paragraph, announced).flatMap(({ match: { groups = {} }, start }) => judged(groups, start)),
])

function judged({ names = '', etc, number = '', unit = '', thing = '' }: Record<string, string | undefined>, start: number): Finding[] {
  const count = findNumber(number)
  if (count === undefined || count < 2 || !named.test(thing) || /“/u.test(names) !== /”/u.test(names) || /等/u.test(names)) return []
  const parted = names.split('、')
  const [least, most] = [parted.length, parted.reduce((sum, name) => sum + 1 + (name.match(/[和及与]/gu)?.length ?? 0), 0)]
  const fits = etc === undefined ? count >= least && count <= most : count >= least
  if (fits || parted.slice(1).some((name) => doing.test(name.replace(/[和及与]/gu, '')))) return []
  const message = `列出的名称是${least === most ? least : `${least}至${most}`}个，这里写的是“${number}${unit}”，请核对。`
  return [{ check, certainty: 'B', quote: number + unit, start, end: start + number.length + unit.length, message, suggestion: null }]
}

function lengthOf(groups: Record<string, string>, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (groups[name]?.length ?? 0), 0)
}
