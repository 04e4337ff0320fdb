import { isDeepStrictEqual } from 'node:util'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { LetterDetails } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { addDetails, findDetails, findDetailsByKey, findYearOfNumber } from '../../store/reports/report-details.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import { addOpenness, findOpenness } from '../../store/reports/report-openness.ts'
import { readDetails } from './read-details.ts'

interface Writes {
  /** The version on the screen when it was written; 0: none. */
  seen: number
  /** Names the attempt: sent twice, it is done once. */
  key: Id
  by: Id
}

export interface DetailsDesk {
  /** Refused where somebody else has written meanwhile (`case-moved`), and where another year's letter bears the number. */
  keep: (asked: ReportOf & Writes & { details: LetterDetails }) => Promise<{ version: number } | Refused>
  /** Whether everybody may open the figures of the town's published reports; version 0: nobody has said so, and nobody may. */
  openness: (town: number) => Promise<{ version: number; receipts: boolean }>
  setOpenness: (asked: { town: number; receipts: boolean } & Writes) => Promise<{ version: number } | Refused>
}

const overtaken = refuse('case-moved', '别人刚刚改过这里。您填的还在页面上，请对照现在的内容再保存。')
const reused = refuse('key-reused', '这次提交的编号已经用过，请刷新页面后再试。')

/** What the letters of a town say besides their text, and whether the public may open their figures; in versions that stay. */
export function makeDetailsDesk({ app, now }: { app: Pool; now: () => Now }): DetailsDesk {
  return {
    keep: async ({ details: given, ...writes }) => {
      const { day, moment } = now()
      const read = readDetails(given, { year: writes.year, today: day })
      return isRefused(read) ? read : inTowns(app, [writes.town], (tx) => keepDetails(tx, { ...writes, ...read, moment }))
    },
    openness: (town) => inTowns(app, [town], async (tx) => {
      const { version, receipts } = await findOpenness(tx, town) ?? { version: 0, receipts: false }
      return { version, receipts }
    }),
    setOpenness: ({ town, receipts, seen, key, by }) => inTowns(app, [town], async (tx) => {
      const last = await findOpenness(tx, town)
      if (last?.key === key || (last?.receipts ?? false) === receipts) return { version: last?.version ?? 0 }
      if ((last?.version ?? 0) !== seen) return overtaken
      const added = await addOpenness(tx, town, { version: seen + 1, receipts, account: by, key, moment: now().moment })
      return added ? { version: seen + 1 } : overtaken
    }),
  }
}

async function keepDetails(tx: Tx, { details, moment, seen, key, by, ...of }: ReportOf & Writes & { details: LetterDetails; moment: string }): Promise<{ version: number } | Refused> {
  const again = await findDetailsByKey(tx, of.town, key)
  if (again !== undefined) return again.year === of.year && isDeepStrictEqual(again.details, details) ? { version: again.version } : reused
  const last = await findDetails(tx, of)
  if (isDeepStrictEqual(last?.details, details)) return { version: last?.version ?? 0 }
  if ((last?.version ?? 0) !== seen) return overtaken
  const borne = details.documentNumber === null ? undefined : await findYearOfNumber(tx, of, details.documentNumber)
  if (borne !== undefined) return refuse('field-wrong', `发文字号“${details.documentNumber}”已经用在${borne}年的报告上，请核对登记簿。`, 'documentNumber')
  const added = await addDetails(tx, of, { version: seen + 1, details, documentNumber: details.documentNumber, account: by, key, moment })
  return added ? { version: seen + 1 } : overtaken
}
