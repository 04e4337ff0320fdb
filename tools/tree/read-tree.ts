import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths from the root of the checkout, with `/`, to the text of the file. */
export type Tree = ReadonlyMap<string, string>

/** What .gitignore names. Walked rather than asked of git: a bare machine may have none. */
const outside = /(^|\/)(node_modules|dist|\.git)$|^(data|coverage|\.cache|e2e\/pictures)$/
const logs = /\.(log|tsbuildinfo)$/

/** The project's own files whose path `wanted` accepts. Binary files (with a zero byte) are left out. */
export function readTree(root: string, wanted: (path: string) => boolean): Tree {
  const tree = new Map<string, string>()
  for (const path of filesBelow(root, '')) {
    if (!wanted(path)) continue
    const text = readFileSync(join(root, path), 'utf8')
    if (!text.includes('\0')) tree.set(path, text)
  }
  return tree
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (outside.test(path) || logs.test(path)) return []
    if (entry.isDirectory()) return filesBelow(root, path)
    return entry.isFile() ? [path] : []
  }).sort()
}
