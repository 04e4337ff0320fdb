import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import { isOpen, opinionsOf, paragraphText, sameSeen } from '@zhenzhi/reporting'
import type { FigureSeen, ObjectedTo } from '@zhenzhi/reporting'
import type { LineMade } from './append-line.ts'
import type { Hands, Line, Read } from './confirm-parts.ts'
import { signsAs } from './offices-of.ts'
import type { TownOffices } from './offices-of.ts'
import { seenOf } from './read-sheet.ts'

/** The figures as they read now, and whose they are. */
export interface Taking {
  read: Read
  offices: TownOffices
  cutoff: Day
  today: Day
}

interface Signed {
  /** As on the sheet of paper. */
  signer: string
  day: Day
  note: string
}

export interface Asking {
  offices: readonly string[]
  note: string
}

export interface Confirming extends Signed {
  office: string
  /** As they were on the screen. */
  figures: readonly Omit<FigureSeen, 'zh' | 'unit'>[]
}

export interface Objecting extends Signed {
  office: string
  about: ObjectedTo
}

export interface Answering {
  of: number
  taken: boolean
  note: string
}

export interface Withdrawing {
  of: number
  note: string
}

type Make = (lines: readonly Line[]) => LineMade | Refused

export function askOf({ read, offices, cutoff, today }: Taking, { offices: asked, note }: Asking, { post }: { post: string }): Make {
  const printed = read.filled.figures.map(({ id }) => id)
  const theirs = read.figures.filter(({ id }) => printed.includes(id) && offices.owners.get(id)?.some((office) => asked.includes(office)) === true)
  const nobody = asked.some((office) => !theirs.some(({ id }) => offices.owners.get(id)?.includes(office) === true))
  return () => (nobody ? refuse('field-wrong', '有单位在报告正文里没有数字，不用请它确认。请刷新页面后重新选择。', 'offices')
    : { kind: 'asked', offices: asked, figures: theirs.map(seenOf), signer: '', day: today, note, ...at(read, cutoff), post })
}

export function confirmOf({ read, offices, cutoff }: Taking, { office, figures, ...signed }: Confirming, { hands }: { hands: Hands }): Make {
  const post = signsAs(hands, office)
  if (post === undefined) return () => foreign(offices, office)
  if (figures.some(({ id }) => offices.owners.get(id)?.includes(office) !== true)) return () => notTheirs
  const today = new Map(read.figures.map((figure) => [figure.id, seenOf(figure)]))
  const seen = figures.flatMap(({ id }) => today.get(id) ?? [])
  const moved = figures.some((figure) => {
    const now = today.get(figure.id)
    return now === undefined || !sameSeen({ ...figure, unit: now.unit }, now)
  })
  if (moved) return () => refuse('case-moved', '有数字刚刚变了，和您看到的不一样。请刷新页面，看过新的数再确认。')
  return (lines) => {
    const open = opinionsOf(lines).filter((one) => isOpen(one) && one.line.offices.includes(office))
    const stopped = open.find(({ line: { about } }) => about !== undefined && 'figure' in about && figures.some(({ id }) => id === about.figure))
    if (stopped !== undefined) return refuse('wrong-state', `对其中的数字提过意见（第${stopped.line.number}号），还没有答复。请先撤回意见，或等答复后再确认。`)
    return { kind: 'confirmed', offices: [office], figures: seen, ...signed, ...at(read, cutoff), post }
  }
}

export function objectionOf({ read, offices, cutoff }: Taking, { office, about, ...signed }: Objecting, { hands }: { hands: Hands }): Make {
  const post = signsAs(hands, office)
  if (post === undefined) return () => foreign(offices, office)
  const made = { kind: 'objected', offices: [office], about, ...signed, ...at(read, cutoff), post } as const
  if ('quote' in about) {
    const printed = about.version === read.version && read.filled.paragraphs.some((paragraph) => paragraphText(paragraph).includes(about.quote))
    return () => (printed ? { ...made, figures: [] } : refuse('case-moved', '报告现在的文字里没有这句话，可能刚刚改过。请对照现在的文字再提意见。', 'quote'))
  }
  const figure = read.figures.find(({ id }) => id === about.figure)
  if (figure === undefined || offices.owners.get(figure.id)?.includes(office) !== true) return () => notTheirs
  return (lines) => {
    const open = opinionsOf(lines).some((one) => isOpen(one) && one.line.offices.includes(office) && one.line.about !== undefined && 'figure' in one.line.about && one.line.about.figure === figure.id)
    return open ? refuse('wrong-state', '对这个数字提过的意见还没有答复。要改说法，请先撤回再提。') : { ...made, figures: [seenOf(figure)] }
  }
}

export function answerOf({ read, cutoff, today }: Taking, { of, ...said }: Answering, { post }: { post: string }): Make {
  return (lines) => {
    const opinion = opinionsOf(lines).find(({ line }) => line.number === of)
    if (opinion === undefined) return refuse('not-found', '没有这条意见，请刷新页面后再试。')
    if (!isOpen(opinion)) return refuse('case-moved', opinion.withdrawn ? '这条意见已经撤回，不用答复。' : '这条意见已经有人答复，请刷新页面看一看。')
    return { kind: 'answered', offices: opinion.line.offices, figures: [], of, ...said, signer: '', day: today, ...at(read, cutoff), post }
  }
}

export function withdrawalOf({ read, offices, cutoff, today }: Taking, { of, note }: Withdrawing, { hands }: { hands: Hands }): Make {
  return (lines) => {
    const line = lines.find(({ number, kind }) => number === of && (kind === 'confirmed' || kind === 'objected'))
    if (line === undefined) return refuse('not-found', '没有这一条，请刷新页面后再试。')
    const [office = ''] = line.offices
    const post = signsAs(hands, office)
    if (post === undefined) return foreign(offices, office)
    if (lines.some((one) => one.of === of)) return refuse('case-moved', '这一条已经撤回或者已经有答复，请刷新页面看一看。')
    return { kind: 'withdrawn', offices: [office], figures: [], of, note, signer: '', day: today, ...at(read, cutoff), post }
  }
}

function at(read: Read, cutoff: Day): Pick<LineMade, 'cutoff' | 'seal'> {
  return { cutoff, seal: read.figures[0]?.asOf.seq ?? 0 }
}

const notTheirs = refuse('field-wrong', '有数字不归这个单位，请刷新页面后再确认。', 'figures')

function foreign({ names }: TownOffices, office: string): Refused {
  return refuse('not-your-post', `这些数字归“${names[office] ?? '别的单位'}”，要由该单位的人或者镇领导来办。`)
}
