import { isOfTheHouse } from '../arrows/place.ts'
import { isSource } from '../tree/parse.ts'
import type { Tree } from '../tree/read-tree.ts'
import { findBannedWord } from './banned-words.ts'
import { declaredNames } from './declared-names.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names that say nothing, and folders not in kebab case (files are held to it by the lint). */
export function brokenNames(tree: Tree): string[] {
  const ours = [...tree].filter(([path]) => isOfTheHouse(path))
  return [
    ...ours.flatMap(([path]) => fileFaults(path)),
    ...folders(ours.map(([path]) => path)).flatMap(folderFaults),
    ...ours.flatMap(([path, text]) => isSource(path) ? nameFaults(path, text) : []),
  ]
}

function fileFaults(path: string): string[] {
  const word = findBannedWord(path.split('/').at(-1) ?? '')
  return word === undefined ? [] : [`${path}: '${word}' in the name of a file`]
}

function folders(paths: readonly string[]): string[] {
  const all = paths.flatMap((path) => path.split('/').slice(0, -1).map((_, depth, parts) => parts.slice(0, depth + 1).join('/')))
  return [...new Set(all)]
}

function folderFaults(folder: string): string[] {
  const name = folder.split('/').at(-1) ?? ''
  const word = findBannedWord(name)
  if (word !== undefined) return [`${folder}/: '${word}' in the name of a folder`]
  return kebab.test(name) ? [] : [`${folder}/: a folder is named in kebab-case`]
}

function nameFaults(path: string, text: string): string[] {
  return declaredNames(path, text).flatMap(({ name, line }) => {
    const word = findBannedWord(name)
    return word === undefined ? [] : [`${path}:${line}: '${word}' in the name ${name}`]
  })
}
