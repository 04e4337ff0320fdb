import { isRefused } from '@zhenzhi/kernel'
import type { Definition, Id, Refusal, Refused } from '@zhenzhi/kernel'
import type { ImportAnswer, ImportAsked, Importer, ImportParts } from './import-parts.ts'
import { importKey, rowAsked } from './row-asked.ts'
import type { SheetReader } from './sheet-reader.ts'

/** Rows laid before the desk at a time: what they say is in memory, all before them is in the transaction. */
export const rowsAtOnce = 100

export interface Trying {
  town: number
  importId: Id
  importer: Importer
  definition: Definition
  reader: SheetReader
  progress: (done: number, total: number) => Promise<void>
}

/** A row the desk refused, with the act it stopped at. */
export interface RefusedRow {
  row: number
  act: string
  refusal: Refusal
}

/** A refused row that had been begun left its first acts in the transaction; what came after it may have seen them. */
const mostRounds = 4

/**
 * Puts rows before the desk in one transaction that is undone again, and answers which it refuses. Where a row was refused after its first
 * act, the rest is tried once more without it: what is left in the end is what a commit of it will do.
 */
export async function tryRows(parts: ImportParts, trying: Trying, rows: readonly number[]): Promise<RefusedRow[] | Refused> {
  const refused: RefusedRow[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const out = new Set(refused.map(({ row }) => row))
    const left = rows.filter((row) => !out.has(row))
    const found = await tryOnce(parts, trying, left)
    if (isRefused(found)) return found
    refused.push(...found.refused)
    if (!found.begun) return refused
  }
  return refused
}

async function tryOnce(parts: ImportParts, trying: Trying, rows: readonly number[]): Promise<{ refused: RefusedRow[]; begun: boolean } | Refused> {
  const { town, importer } = trying
  return parts.takeTogether({ town, reach: importer.reach, work: async ({ take }) => {
    const refused: RefusedRow[] = []
    let begun = false
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await trying.progress(at, rows.length)
      const taken = await takeRows(take, trying, rows.slice(at, at + rowsAtOnce))
      for (const one of taken) {
        if (one.refused === undefined) continue
        refused.push({ row: one.row, ...one.refused })
        begun ||= one.acts > 0
      }
    }
    return { keep: false, value: { refused, begun } }
  } })
}

export interface TakenRow {
  row: number
  line: number
  caseId: Id
  /** Acts that were taken. */
  acts: number
  refused: { act: string; refusal: Refusal } | undefined
}

/** Some rows, all acts of each in order. Once an act is refused, those after it are refused too; the first says why. */
export async function takeRows(take: (asked: readonly ImportAsked[]) => Promise<readonly ImportAnswer[]>, { importId, importer, definition, reader }: Trying, rows: readonly number[]): Promise<TakenRow[]> {
  const asked = rows.map((row) => ({ row, acts: rowAsked(reader.read(row).deeds, { importId, line: row + 1, definition, importer }) }))
  const answers = await take(asked.flatMap(({ acts }) => acts))
  const answered = new Map(asked.flatMap(({ acts }) => acts).map((one, at) => [one.key, answers[at]]))
  return asked.map(({ row, acts }) => {
    const line = row + 1
    const stopped = acts.findIndex(({ name }) => isStopped(answered.get(importKey(importId, line, name))))
    const at = acts[stopped]
    const answer = at === undefined ? undefined : answered.get(at.key)
    const refused = at === undefined || answer === undefined || !isRefused(answer) ? undefined : { act: at.name, refusal: answer.refusal }
    return { row, line, caseId: acts[0]?.caseId ?? '', acts: stopped < 0 ? acts.length : stopped, refused }
  })
}

function isStopped(answer: ImportAnswer | undefined): boolean {
  return answer === undefined || isRefused(answer)
}
