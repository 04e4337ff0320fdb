import type { ReceiptView } from '@zhenzhi/contract'
import { isRefused, writtenIn } from '@zhenzhi/kernel'
import type { Indicator, Refused } from '@zhenzhi/kernel'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import { shownAmount } from '../../../figures/figure.ts'
import type { Officer } from '../../../people/officer.ts'
import { headingOf, namesOf } from '../../present/case-view.ts'
import { countedView } from '../../present/figure-view.ts'
import { readingWords } from '../../present/reading-words.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import { openCounty } from './open-county.ts'

interface Asked {
  town: number
  from: string
  to: string
  cutoff?: string | undefined
  figure: string
  part?: 'numerator' | 'denominator' | undefined
  after?: string | undefined
  /** Read as an earlier version of it had it. */
  earlier?: Indicator | undefined
}

interface Rooms {
  parts: CaseParts
  figures: FigureDesk
}

/**
 * A figure opened for one reader: how it was read, and the records behind it (of a rate: behind the side asked for) that this reader may see;
 * the others are counted.
 */
export async function openReceipt({ parts, figures }: Rooms, officer: Officer, asked: Asked): Promise<ReceiptView | Refused> {
  const { town, from, to, cutoff, figure, after, earlier } = asked
  const side = asked.part === 'denominator' ? 1 : 0
  const refused = refusePeriod({ from, to, cutoff, today: parts.now().day })
  if (refused !== undefined) return refused
  const below = officer.towns.filter(({ parent }) => parent === town)
  if (below.length > 0) return openCounty(figures, below, { town, from, to, cutoff, figure, today: parts.now().day })
  const opened = await figures.open({
    town, from, to, cutoff, figure, earlier, part: side, after, maySee: (ids, tx) => parts.names.seen({ reach: officer.reach, town, ids }, tx),
    allBut: (tx) => parts.names.allBut({ reach: officer.reach, town }, tx),
  })
  if (isRefused(opened)) return opened
  const { receipt } = opened
  const behind = receipt.parts.filter((part) => part.side === side)
  const sum = (of: 'records' | 'hidden') => behind.reduce((total, part) => total + part[of], 0)
  const headings = await headingsOf({ parts, officer, town }, [...new Set([...opened.records, ...receipt.history].map(({ record }) => record))])
  const line = ({ record, amount, day }: (typeof receipt.history)[number]) =>
    ({ id: record, town, heading: headings.get(record) ?? '', amount: writtenIn(shownAmount(receipt, amount, side), receipt.unit), day })
  return {
    figure: countedView({ ...receipt, records: sum('records'), asOf: { seq: receipt.seq, moment: receipt.sealed } }, await figures.indicatorsOf(town)),
    definition: { hash: receipt.indicatorHash, reading: readingWords(receipt, parts.law().current) },
    from, to, cutoff: cutoff ?? parts.now().day, digest: receipt.digest,
    records: opened.records.map(line), ...(receipt.history.length === 0 ? {} : { history: receipt.history.map(line) }),
    hidden: sum('hidden'), next: opened.next ?? null,
  }
}

interface Reading {
  parts: CaseParts
  officer: Officer
  town: number
}

async function headingsOf({ parts, officer, town }: Reading, records: readonly string[]): Promise<Map<string, string>> {
  const [names, { cases, linked }] = await Promise.all([parts.names.forTowns([town]), parts.desk.named({ town, reach: officer.reach, ids: records })])
  const said = namesOf(names, { linked })
  return new Map(cases.map(({ id, definition, values }) => [id, headingOf(definition, values, said)]))
}
