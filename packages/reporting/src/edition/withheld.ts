import type { Block } from '../draft/block.ts'
import type { WithholdingGround } from './ground.ts'

const depths = { 'title': 0, 'heading-1': 1, 'heading-2': 2, 'heading-3': 3, 'body': 4 } as const satisfies Record<Block['kind'], number>

/** How deep a block stands: the title 0, headings 1 to 3, text 4. */
export function depthOf({ kind }: Pick<Block, 'kind'>): number {
  return depths[kind]
}

/** The blocks that are not published, each with its ground. A heading that is not takes with it all that stands under it. */
export function withheldBlocks(blocks: readonly Block[]): ReadonlyMap<string, WithholdingGround> {
  const withheld = new Map<string, WithholdingGround>()
  let above: { depth: number; ground: WithholdingGround } | undefined
  for (const block of blocks) {
    const depth = depthOf(block)
    if (above !== undefined && depth <= above.depth) above = undefined
    const ground = above?.ground ?? block.withheld
    if (ground === undefined) continue
    withheld.set(block.id, ground)
    if (above === undefined && block.kind !== 'body') above = { depth, ground }
  }
  return withheld
}
