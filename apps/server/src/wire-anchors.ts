import { jsonLines } from './outside/append-line.ts'
import type { LineFile } from './outside/append-line.ts'
import type { AnchorLine, Anchors } from './store/sealing/anchor.ts'

/** Seals written outside the database, a JSON line each; a batch whose line was cut short is written again. The last batch of each town is remembered while the process lives. */
export function anchorsIn(file: LineFile): Anchors {
  let lasts: Promise<Map<number, number>> | undefined
  const known = () => (lasts ??= file.read().then((lines) => {
    const found = new Map<number, number>()
    for (const line of jsonLines<AnchorLine>(lines)) found.set(line.town, Math.max(found.get(line.town) ?? 0, line.batch))
    return found
  }))
  return {
    last: async (town) => (await known()).get(town) ?? 0,
    append: async (lines) => {
      await file.append(lines.map((line) => JSON.stringify(line)))
      const found = await known()
      for (const { town, batch } of lines) found.set(town, Math.max(found.get(town) ?? 0, batch))
    },
  }
}
