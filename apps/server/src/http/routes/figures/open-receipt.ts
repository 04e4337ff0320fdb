import type { ReceiptView } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import { figureView } from '../../present/figure-view.ts'
import { headingOf } from '../../present/case-view.ts'
import { findSeen } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

interface Asked {
  town: number
  from: string
  to: string
  cutoff?: string | undefined
  figure: string
  part?: 'numerator' | 'denominator' | undefined
  after?: string | undefined
}

/** A figure opened for one reader: how it was read, and the records behind it that this reader may see; the others are counted. */
export async function openReceipt({ parts, figures }: { parts: CaseParts; figures: FigureDesk }, officer: Officer, asked: Asked): Promise<ReceiptView | Refused> {
  const { town, from, to, cutoff, figure, part, after } = asked
  const opened = await figures.open({
    town, from, to, cutoff, figure, part: part === 'denominator' ? 1 : 0, after, maySee: (records) => parts.names.seen(officer.reach, town, records),
  })
  if (isRefused(opened)) return opened
  const { receipt } = opened
  const records = await Promise.all(opened.records.map(async (one) => {
    const seen = await findSeen(parts, officer, { id: one.record })
    return isRefused(seen) ? { heading: '', day: from } : { heading: await heading(parts, seen), day: seen.standing.opened }
  }))
  return {
    figure: figureView({ ...receipt, asOf: { seq: receipt.seq, moment: receipt.sealed } }, figures.indicators),
    definition: { hash: receipt.indicatorHash, reading: readingOf(receipt) },
    from, to, cutoff: cutoff ?? parts.now().day, digest: receipt.digest,
    records: opened.records.map((one, index) => ({ id: one.record, town, heading: records[index]?.heading ?? '', amount: one.amount, day: records[index]?.day ?? from })),
    hidden: opened.hidden, next: opened.next ?? null,
  }
}

async function heading(parts: CaseParts, seen: Exclude<Awaited<ReturnType<typeof findSeen>>, Refused>): Promise<string> {
  const names = await parts.names.forTowns([seen.town])
  return headingOf(seen.definition, seen.values, { places: names.places, terms: {}, cases: {}, files: {} })
}

type Receipt = Extract<Awaited<ReturnType<FigureDesk['open']>>, { receipt: unknown }>['receipt']

const readingWords = { count: '件数相加', sum: '数量相加', distinct: '按对象去重计数', stock: '期末在册', per: '按期计数' } as const

/** How a figure is read, in words a clerk can check. */
function readingOf({ parts, reading }: Receipt): string {
  const words = parts.map((part) => {
    const where = Object.entries(part.where).map(([dimension, keys]) => `${dimension}=${keys.join('/')}`).join('，')
    return `${part.measure}（${readingWords[part.as]}${where === '' ? '' : `；${where}`}）= ${part.amount}`
  })
  return reading.as === 'rate' ? words.join(' ÷ ') : words.join('')
}
