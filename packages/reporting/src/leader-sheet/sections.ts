import type { LeaderFacts, PromiseKept } from './leader-facts.ts'
import { sayMove, sayMovedBy, yearMoves } from './year-moves.ts'

export const sectionIds = ['moves', 'conflicts', 'sensitive', 'promises', 'confirmed', 'findings'] as const
export type SectionId = (typeof sectionIds)[number]

/** A section before it is cut to the sheet: what it says at once, and its lines, the most important first. */
export interface FullSection {
  id: SectionId
  title: string
  lead: string
  lines: readonly string[]
}

export function sectionsOf(facts: LeaderFacts): FullSection[] {
  return [moves(facts), conflicts(facts), sensitive(facts), promises(facts), confirmed(facts), findings(facts)]
}

function moves({ figures, draft }: LeaderFacts): FullSection {
  const all = yearMoves(figures)
  const part = draft ? '今年还没有过完，是拿到现在为止的数和上年全年比。' : ''
  const lead = figures.length === 0 ? '报告正文里没有数字。' : `报告正文里有${figures.length}个数字，${all.length}个和上年不同，变化大的在前。没有另写原因的，两年来源相同，是数字本身变了。${part}`
  return { id: 'moves', title: '和上年比，变了什么、为什么', lead: figures.length > 0 && all.length === 0 ? `报告正文里有${figures.length}个数字，都和上年相同，或者上年没有数。` : lead, lines: all.map(sayMove) }
}

function conflicts({ reported, apart }: LeaderFacts): FullSection {
  const lead = reported.length + apart.length === 0 ? '和已经报出的数没有不一致，勾稽关系都对得上。' : `和已报数不一致的${reported.length}个，勾稽对不上的${apart.length}组：`
  return {
    id: 'conflicts', title: '和已报数、勾稽关系对不上的', lead,
    lines: [
      ...apart.map(({ title, left, right, by }) => `勾稽：${title}。左边${left}，右边${right}，相差${by}。`),
      ...reported.map(({ year, zh, was, now, why }) => {
        const because = sayMovedBy(why)
        return `${year}年${zh}：已报${was}，现在${now}${because === '' ? '' : `（${because}）`}。`
      }),
    ],
  }
}

function sensitive({ sensitive: all }: LeaderFacts): FullSection {
  const some = all.filter(({ now, before }) => !isNothing(now.value) || !isNothing(before.value))
  const unknown = all.filter(({ now }) => now.grades.length === 0)
  const none = all.length - new Set([...some, ...unknown]).size
  const lead = all.length === 0 ? '没有列为敏感的数字。' : some.length === 0 && unknown.length === 0 ? `列为敏感的${all.length}项今年都是零，上年也是。` : `列为敏感的${all.length}项：${some.length}项有数，${unknown.length}项没有记录，${none}项是零。`
  return {
    id: 'sensitive', title: '敏感事项', lead,
    lines: [
      ...some.map(({ zh, why, now, before }) => `${zh}：今年${now.shown}，上年${before.shown}。${why}。`),
      ...inRows(unknown.map(({ zh }) => zh)).map((names) => `没有记录，不能写成没有发生：${names.join('、')}。`),
    ],
  }
}

const keptWords = { yes: '已兑现', partly: '部分兑现', no: '没有兑现', unknown: '还没有填写' } as const satisfies Record<PromiseKept['kept'], string>
const worstFirst: readonly PromiseKept['kept'][] = ['no', 'unknown', 'partly', 'yes']

function promises({ year, promises: all }: LeaderFacts): FullSection {
  const title = `${year - 1}年报告的承诺`
  if (all === undefined) return { id: 'promises', title, lead: '去年报告的承诺还没有登记，这一栏现在说不出什么。', lines: [] }
  const sorted = all.toSorted((a, b) => worstFirst.indexOf(a.kept) - worstFirst.indexOf(b.kept))
  const kept = all.filter((one) => one.kept === 'yes').length
  return { id: 'promises', title, lead: all.length === 0 ? '去年的报告没有承诺。' : `承诺${all.length}件，兑现${kept}件：`, lines: sorted.map(({ text, kept: how, how: said }) => `${keptWords[how]}：${text}${said === '' ? '' : `（${said}）`}`) }
}

function confirmed({ offices, unconfirmed, opinions }: LeaderFacts): FullSection {
  const printed = offices.filter((one) => one.printed > 0)
  const said = unconfirmed === 0 ? '报告正文里的数字，供数单位都确认了。' : `报告正文里还有${unconfirmed}个数字没有供数单位确认。`
  const lines = printed.toSorted((a, b) => (b.printed - b.confirmed) - (a.printed - a.confirmed)).map(({ office, printed: of, confirmed: done, changed, objected, signed }) => {
    const rest = [changed === 0 ? '' : `${changed}个签后又变`, objected === 0 ? '' : `${objected}个有意见`].filter((text) => text !== '').join('，')
    return `${office}：${of}个中确认${done}个${rest === '' ? '' : `，${rest}`}。${signed === null ? '没有人签字。' : `${signed.signer}${signed.day}签。`}`
  })
  return {
    id: 'confirmed', title: '谁确认了、谁有意见', lead: printed.length === 0 ? '报告正文里没有要确认的数字。' : `${said}没有答复的意见${opinions.length}条。`,
    lines: [...opinions.map(({ office, about, reason }) => `意见：${office}对${about}：${reason}`), ...lines],
  }
}

function findings({ findings: all }: LeaderFacts): FullSection {
  const wrong = all.filter(({ level }) => level === 'wrong')
  const lead = all.length === 0 ? '系统校核没有发现问题。' : `系统校核：必须改的${wrong.length}处，建议看的${all.length - wrong.length}处。`
  return { id: 'findings', title: '报告自己的校核', lead, lines: [...wrong, ...all.filter(({ level }) => level === 'ask')].map(({ says }) => says) }
}

/** So few names in a line that it is never cut. */
function inRows(names: readonly string[]): string[][] {
  const most = 5
  return Array.from({ length: Math.ceil(names.length / most) }, (_, nth) => names.slice(nth * most, (nth + 1) * most))
}

function isNothing(value: string | null): boolean {
  return value === null || Number(value) === 0
}
