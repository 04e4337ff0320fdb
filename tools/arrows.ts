import { brokenArrows } from './arrows/broken-arrows.ts'
import { readTree } from './tree/read-tree.ts'
import { isSource } from './tree/parse.ts'
import { root } from './tree/root.ts'

/** `node tools/arrows.ts`: the arrows alone, while one is at work on them. */
const broken = brokenArrows(readTree(root, isSource))
for (const line of broken) console.log(line)
process.exitCode = broken.length > 0 ? 1 : 0
