import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonLines } from '../outside/append-line.ts'
import type { AnchorLine } from '../store/sealing/anchor.ts'

/** The files outside the database, by their names: lines of seals and of destroyed keys, and whatever else is only ever added to. */
export type AnchorFiles = ReadonlyMap<string, readonly string[]>

export const sealsName = 'seals.txt'
export const destroyedName = 'destroyed.txt'

interface Reached {
  town: number
  batch: number
}

export async function readAnchors(folder: string): Promise<AnchorFiles> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).toSorted()
  return new Map(await Promise.all(names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    return [name, text.split('\n').filter((line) => line !== '')] as const
  })))
}

/** Lines of seals up to where each town had come. A line beyond would read as a tail cut from the database. */
export function upTo(lines: readonly string[], towns: readonly Reached[]): string[] {
  return splitAt(lines, towns).within
}

/** Lines of seals that a database at this point does not hold. */
export function beyond(lines: readonly string[], towns: readonly Reached[]): AnchorLine[] {
  return jsonLines<AnchorLine>(splitAt(lines, towns).beyond)
}

function splitAt(lines: readonly string[], towns: readonly Reached[]): { within: string[]; beyond: string[] } {
  const reached = new Map(towns.map(({ town, batch }) => [town, batch]))
  const parts = { within: [] as string[], beyond: [] as string[] }
  for (const line of lines) {
    const [read] = jsonLines<AnchorLine>([line])
    if (read !== undefined) (read.batch <= (reached.get(read.town) ?? 0) ? parts.within : parts.beyond).push(line)
  }
  return parts
}

/** Whether every seal of that moment has its line: a seal is committed an instant before its line is written. */
export function reaches(lines: readonly string[], towns: readonly Reached[]): boolean {
  const last = new Map<number, number>()
  for (const { town, batch } of jsonLines<AnchorLine>(lines)) last.set(town, Math.max(last.get(town) ?? 0, batch))
  return towns.every(({ town, batch }) => (last.get(town) ?? 0) >= batch)
}
