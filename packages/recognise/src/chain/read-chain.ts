import { findVillages } from './find-villages.ts'
import type { KnownVillage } from './find-villages.ts'
import { personIn } from './person-in.ts'
import { plainDigits } from './plain-digits.ts'
import { readCounts } from './read-counts.ts'
import type { Counts } from './counts.ts'

export interface ChainEntry extends Counts {
  village: string
  /** The line as it was pasted. */
  text: string
  /** The name that stands in it, if one does. */
  person: string
  /** It says that it puts an earlier line right. */
  corrected: boolean
  /** The same village was told twice with other numbers, and nothing says which holds; the later one is taken. */
  doubtful: boolean
}

const correcting = /更正|改正|更改|订正|修改|以此为准|重报/
/** Lines of a chat that report nothing: its heading, greetings, who wrote when. */
const idle = /^([#【[]?接龙|@|收到|好的?|谢谢|辛苦|请各村|各村|通知|\[.+\]$)/
const header = /^\S{1,12}\s+\d{2,4}[-/年]\d{1,2}[-/月]\d{1,2}.*\d{1,2}:\d{2}/

/**
 * A pasted chain of a group chat: which village told what, and the lines in which none was recognised. A line that puts an earlier one right
 * takes its place; the same line again (a chain is pasted whole each time) counts once.
 */
export function readChain(text: string, villages: readonly KnownVillage[]): { entries: ChainEntry[]; unknown: string[] } {
  const byVillage = new Map<string, ChainEntry>()
  const unknown: string[] = []
  for (const raw of text.split(/\r?\n/)) {
    const line = plainDigits(raw).trim()
    if (line === '' || idle.test(line) || header.test(line)) continue
    const entries = readLine(line, raw.trim(), villages)
    if (entries.length === 0 && (tellsSomething(line) || countsIn(line, villages))) unknown.push(raw.trim())
    for (const entry of entries) byVillage.set(entry.village, settled(byVillage.get(entry.village), entry))
  }
  return { entries: [...byVillage.values()], unknown }
}

function settled(before: ChainEntry | undefined, entry: ChainEntry): ChainEntry {
  if (before === undefined || entry.corrected || same(before, entry)) return entry
  return { ...entry, doubtful: true }
}

function same(one: Counts, other: Counts): boolean {
  return one.found === other.found && one.resolved === other.resolved && one.still === other.still && one.incidents === other.incidents
}

/** A line without a village is worth a look only where it counts something or says that there was nothing. */
function tellsSomething(line: string): boolean {
  return /(排查|发现|化解|调解|调处|零报告|0报告|纠纷)/.test(line) && /\d|没有|无|零/.test(line) && !/请.*(报|前)/.test(line)
}

/** It names a village and a figure beside the number it stands under. */
function countsIn(line: string, villages: readonly KnownVillage[]): boolean {
  return /\d/.test(line.replace(/^\s*\d{1,2}[.、:)]?/, '')) && findVillages(line, villages).length > 0
}

function readLine(line: string, text: string, villages: readonly KnownVillage[]): ChainEntry[] {
  const named = findVillages(line, villages)
  const parts = named.map(({ id, to }, at) => ({ village: id, said: withoutNumber(line.slice(to, named[at + 1]?.from ?? line.length)) }))
  const entries: ChainEntry[] = []
  let waiting: string[] = []
  for (const { village, said } of parts) {
    if (/^[\s、,，和与及]*$/.test(said) && village !== parts.at(-1)?.village) {
      waiting.push(village)
      continue
    }
    const counts = readCounts(said)
    const isEmpty = counts.found === null && counts.resolved === null && counts.still === null
    // Several villages before one saying have it in common only where it is that there was nothing.
    const together = counts.nought ? waiting : []
    if (!isEmpty) for (const one of [...together, village]) entries.push({ ...counts, village: one, text, person: personIn(said), corrected: correcting.test(line), doubtful: false })
    waiting = []
  }
  return entries
}

/** The number of the next entry stands before its village, at the end of this one's words. */
function withoutNumber(said: string): string {
  return said.replace(/[\s;；,，。]*[(（]?\d{1,2}[.、)）:：]\s*$/, '')
}
