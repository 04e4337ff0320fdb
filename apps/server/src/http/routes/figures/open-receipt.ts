import type { ReceiptView } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import { shownAmount } from '../../../figures/figure.ts'
import type { Officer } from '../../../people/officer.ts'
import { headingOf } from '../../present/case-view.ts'
import { figureView } from '../../present/figure-view.ts'
import { readingWords } from '../../present/reading-words.ts'
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

interface Rooms {
  parts: CaseParts
  figures: FigureDesk
}

/**
 * A figure opened for one reader: how it was read, and the records behind it (of a rate: behind the side asked for) that this reader may see;
 * the others are counted.
 */
export async function openReceipt({ parts, figures }: Rooms, officer: Officer, asked: Asked): Promise<ReceiptView | Refused> {
  const { town, from, to, cutoff, figure, after } = asked
  const part = asked.part === 'denominator' ? 1 : 0
  const refused = refusePeriod({ from, to, cutoff, today: parts.now().day })
  if (refused !== undefined) return refused
  const opened = await figures.open({
    town, from, to, cutoff, figure, part, after, maySee: (ids, tx) => parts.names.seen({ reach: officer.reach, town, ids }, tx),
  })
  if (isRefused(opened)) return opened
  const { receipt } = opened
  const side = receipt.parts[part]
  const headings = await headingsOf({ parts, officer, town }, opened.records.map(({ record }) => record))
  return {
    figure: figureView({ ...receipt, records: side?.records ?? receipt.records, asOf: { seq: receipt.seq, moment: receipt.sealed } }, figures.indicators),
    definition: { hash: receipt.indicatorHash, reading: readingWords(receipt, parts.law().current) },
    from, to, cutoff: cutoff ?? parts.now().day, digest: receipt.digest,
    records: opened.records.map(({ record, amount, day }) => ({ id: record, town, heading: headings.get(record) ?? '', amount: shownAmount(receipt, amount), day })),
    hidden: side?.hidden ?? 0, next: opened.next ?? null,
  }
}

interface Reading {
  parts: CaseParts
  officer: Officer
  town: number
}

/** So many are opened at a time that others find a connection too. */
const atOnce = 4

async function headingsOf({ parts, officer, town }: Reading, records: readonly string[]): Promise<Map<string, string>> {
  const { places } = await parts.names.forTowns([town])
  const names = { places, terms: {}, cases: {}, files: {} }
  const headings = new Map<string, string>()
  for (let from = 0; from < records.length; from += atOnce) {
    await Promise.all(records.slice(from, from + atOnce).map(async (caseId) => {
      const seen = await parts.desk.view({ town, caseId, reach: officer.reach })
      if (!isRefused(seen)) headings.set(caseId, headingOf(seen.definition, seen.values, names))
    }))
  }
  return headings
}
