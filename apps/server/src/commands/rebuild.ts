import { rebuildTown } from '../cases/rebuild-town.ts'
import type { Rebuilding } from '../cases/rebuild-town.ts'

export interface RebuildAsked {
  towns: readonly number[]
  rebuilding: Rebuilding
  say: (line: string) => void
}

/** `rebuild`: everything derived, made anew from the acts, town by town. People may go on working. */
export async function rebuild({ towns, rebuilding, say }: RebuildAsked): Promise<void> {
  for (const town of towns) {
    const { cases, acts } = await rebuildTown(rebuilding, town)
    say(`乡镇 ${town}：由 ${acts} 步办理记录重建 ${cases} 件`)
  }
}
