import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { matchesIn, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import type { Stretch } from '../../text/text.ts'

const check = 'own-level'
/** How each kind of town speaks of itself. */
const speech: Readonly<Record<string, RegExp>> = {
  镇: /(?:我|本|全)镇(?![区域江海])|(?<![乡村城集市\u4e00-\u9fff])镇(?:党委|政府|人大)/gu,
  乡: /(?:我|本|全)乡(?![镇村亲])|(?<![下城家老回返\u4e00-\u9fff])乡(?:党委|政府|人大)/gu,
  街道: /(?:我|本|全)街道(?![上两旁])|街道(?:党工委|办事处)/gu,
}
const asides = /乡镇|镇乡|原|撤|合并|前身|学习|考察|交流|兄弟|友邻/u
/** Bodies that stand at the county, with what a town has in their place. */
const above: readonly (readonly [string, string])[] = [
  ['人大常委会', '人大主席团'], ['人民法院', '人民法庭'], ['人民检察院|检察院', '派驻检察室'], ['司法局', '司法所'], ['公安局', '派出所'], ['监察委员会|监委', '监察办公室'],
  ['市场监督管理局|市场监管局', '市场监督管理所'], ['自然资源局|自然资源和规划局', '自然资源所'], ['税务局', '税务分局（所）'],
]

/** A town that calls itself by another level (我乡 in a 镇), or owns a body that only counties have (镇司法局). */
export const ownLevel: Check = (text, about) => {
  const { body, signedBy, title } = readReport(text, about)
  const name = about.town ?? /^[\u4e00-\u9fff]{2,6}?(?:镇|乡|街道)/u.exec(signedBy?.text ?? title?.text ?? '')?.[0]
  const lines = body.length > 0 ? body : text.paragraphs
  return [...otherLevel(lines, /(?:街道|镇|乡)$/u.exec(name ?? '')?.[0]), ...lines.flatMap(bodiesAbove)]
}

/** Quiet where the other level is spoken of more often than the own one: then the name at hand is the old one. */
function otherLevel(lines: readonly Stretch[], own: string | undefined): Finding[] {
  if (own === undefined) return []
  const told = Object.entries(speech).map(([level, words]) => ({ level, places: lines.flatMap((line) => matchesIn(line, words).filter((place) => !isAside(line, place))) }))
  const times = (level: string) => told.find((one) => one.level === level)?.places.length ?? 0
  return told.filter(({ level, places }) => level !== own && places.length < times(own)).flatMap(({ level, places }) => places.map((place): Finding => ({
    check, certainty: 'A', ...placed(place), message: `报告单位是${own}，这里写成了“${level}”。`, suggestion: own === '街道' ? null : place.text.replace(level, own),
  })))
}

function isAside(line: Stretch, place: Stretch): boolean {
  const at = place.start - line.start
  return asides.test(line.text.slice(Math.max(0, at - 12), at + place.text.length + 4))
}

function bodiesAbove(line: Stretch): Finding[] {
  return above.flatMap(([names, instead]) => matchesIn(line, new RegExp(`(?<![县市区乡、])镇(?:${names})(?!派|分|驻)`, 'gu')).map((place): Finding => ({
    check, certainty: 'B', ...placed(place), message: `乡镇一级没有“${place.text.slice(1)}”，请核对，是否为“${instead}”。`, suggestion: null,
  })))
}
