import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'
import { sequences } from '../../words/sequences.ts'

const han = '\\p{Script=Han}'
const steps = '申请|受理|初审|评议|审核|审批|公示|备案|归档|立案|调查|取证|听证|送达|执行|验收|评估|论证|起草|签发|登记|核查|复核|评审|张榜'
const does = '加强|推进|完善|健全|落实|强化|优化|深化|提升|提高|规范|推动|巩固|压实|夯实|严格|狠抓|抓好|抓实'
const aim = [
  '坚决打好|坚决打赢|坚决遏制|坚决防止|坚决杜绝|切实提高|切实提升|切实增强|切实加强|切实维护|切实做到|切实保障|着力提高|着力提升|着力解决|着力推进|着力打造|大力推进|大力弘扬|大力开展|努力营造|努力提高',
  '努力打造|有效防止|有效防范|有效提升|有效遏制|有效维护|不断提高|不断提升|不断增强|严厉打击|全力维护|全力推进|进一步提高|进一步提升|进一步增强|进一步完善',
].join('|')

/** Items or doings that stand one upon the other without a mark between them. */
export const missingMark: Check = (text) => withoutOverlaps([...repeatedEndings(text), ...joinedItems(text), ...pairsOfHave(text), ...runningSteps(text), ...unevenSequences(text), ...numbersRunOn(text), ...runningDoings(text)])

/** 平安高塍法治高塍善治高塍: three items that end alike. */
function repeatedEndings(text: Text): Finding[] {
  const alike = new RegExp(`(${han}{2})(${han}{2})(?!\\1)(${han}{2})\\2(?!\\1|\\3)(${han}{2})\\2`, 'gu')
  return [...text.whole.matchAll(alike)].filter(([, one, end]) => one !== end).map((match) =>
    findingOf(text, match, [match[1], match[3], match[4]].map((one) => `${one ?? ''}${match[2] ?? ''}`).join('、')))
}

/** 信访工作综治工作、平安工作: within a list whose items end alike, one item that ends so twice. */
function joinedItems(text: Text): Finding[] {
  const item = `(?:(?![的和与及或由以等])${han}){2,6}?`
  const ends = '(?!活动|工作人|问题)'
  const before = new RegExp(`(?<=(?:^|[，。；：、]|[对将把为是以了对整合开展推进加强做好]))(${item})${ends}(${han}{2})(?!\\2)(${item})\\2(?=、${item}\\2(?:[、，。；等和]|${han}))`, 'gu')
  const after = new RegExp(`(?<=、)(${item})${ends}(${han}{2})(?!\\2)(${item})\\2(?=[、，。；等和])`, 'gu')
  const told = [...text.whole.matchAll(before), ...[...text.whole.matchAll(after)].filter(({ index, 2: end = '' }) => text.whole.slice(Math.max(0, index - 9), index).endsWith(`${end}、`))]
  return told.filter(([, one, end, other]) => one !== other && one !== end).map((match) => findingOf(text, match, `${match[1] ?? ''}${match[2] ?? ''}、${match[3] ?? ''}${match[2] ?? ''}`))
}

/** 有进有出补差有升有降: two pairs run into one another. */
function pairsOfHave(text: Text): Finding[] {
  const pairs = new RegExp(`(有${han}有${han})(${han}{0,4}有${han}有${han})`, 'gu')
  return [...text.whole.matchAll(pairs)].map((match) => findingOf(text, match, `${match[1] ?? ''}、${match[2] ?? ''}`))
}

/** 评议审核审批: three steps of a procedure in one item of a list that parts the others. */
function runningSteps(text: Text): Finding[] {
  const run = new RegExp(`(?<=、${han}{0,6})(?:${steps}){3,}`, 'gu')
  return [...text.whole.matchAll(run)].map((match) => findingOf(text, match, (match[0].match(/../gu) ?? []).join('、')))
}

/** 系统治理、依法治理综合治理、源头治理: one seam of a set list without the mark the others have. 尊法学法、守法用法 goes by pairs. */
function unevenSequences(text: Text): Finding[] {
  return sequences.filter(({ terms }) => terms.length > 2).flatMap(({ terms }) => [...text.whole.matchAll(new RegExp(terms.join('([、，,和与及]?)'), 'gu'))].flatMap((match) => {
    const seams = match.slice(1).map((seam) => seam.replace(',', '，'))
    const bare = seams.filter((seam) => seam === '').length
    const byPairs = seams.length % 2 === 1 && seams.every((seam, at) => (at % 2 === 0) === (seam === ''))
    if (bare === 0 || bare === seams.length || byPairs || seams.every((seam) => /[和与及]|^$/u.test(seam))) return []
    return [findingOf(text, match, terms.join('、'))]
  }))
}

/** 化解45件其中邻里纠纷30件: what begins anew right behind a number and its unit. */
function numbersRunOn(text: Text): Finding[] {
  const run = new RegExp(`(?<=\\d(?:余|多)?(?:件|起|场次|场|份|人次|名|户|处|宗|条|个|万元|元|亩|%|％))(?:其中(?=${han}{1,10}\\d)|(?:同时|此外|另外|下一步|截至目前|与此同时)(?=[，,]|${han}{4}))`, 'gu')
  return [...text.whole.matchAll(run)].map((match) => makeFinding(text, {
    check: 'missing-mark', certainty: 'A', start: match.index, end: match.index + match[0].length, message: `“${match[0]}”前面缺少标点。`, suggestion: `，${match[0]}`,
  }))
}

/** 加强环境保护坚决打好攻坚战: a second doing begins where the first has no mark behind it. */
function runningDoings(text: Text): Finding[] {
  const joined = new RegExp(`^(?:[一二三四五六七八九十]{1,2}是|[（(].{1,2}[）)])?(?:全面|进一步|切实|不断|持续|扎实|着力|深入|大力|积极|认真)?(?:${does})(${han}{4,14}?)(?=(?:${aim}))`, 'u')
  return text.paragraphs.flatMap(({ sentences }) => sentences).flatMap(({ clauses }) => clauses).flatMap((clause) => {
    const match = joined.exec(clause.text)
    const object = match?.[1] ?? ''
    if (match === null || /[以并来而和与及为使让将对的地得要能]$|(?:从而|进而|同时|为了|更好|有力|责任人|部门|干部|村|镇|单位)$/u.test(object)) return []
    const at = clause.start + match[0].length
    return [makeFinding(text, {
      check: 'missing-mark', certainty: 'A', start: at - 2, end: at + 2, message: '两个并列的分句之间缺少逗号。',
      suggestion: `${text.whole.slice(at - 2, at)}，${text.whole.slice(at, at + 2)}`,
    })]
  })
}

function findingOf(text: Text, match: RegExpExecArray, suggestion: string): Finding {
  return makeFinding(text, {
    check: 'missing-mark', certainty: 'A', start: match.index, end: match.index + match[0].length, message: '并列的几项之间缺少顿号。', suggestion,
  })
}
