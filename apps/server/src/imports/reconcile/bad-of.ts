import type { Definition } from '@zhenzhi/kernel'
import type { BadCell, UnknownWord } from '../import-notes.ts'
import { suggestChoice } from '../cell/read-word.ts'
import { targetKey, targetsHeld, wordKey } from '../mapping/target.ts'
import { badCell } from '../read-rows.ts'
import type { TheirList } from './read-list.ts'

interface BadOf {
  cells: BadCell[]
  /** From 0. */
  rows: number[]
  words: UnknownWord[]
}

/** The cells of a list that cannot be read, and the words somebody may say the meaning of. */
export function badOf({ reader, rows }: TheirList, definition: Definition): BadOf {
  const words = new Map<string, UnknownWord>()
  const choices = new Map(targetsHeld(definition, Object.keys(definition.transitions)).map((spec) => [targetKey(spec), spec.choices ?? {}]))
  for (const { word } of rows.flatMap(({ faults }) => faults)) {
    if (word === undefined) continue
    const key = wordKey(word.target, word.word)
    const suggested = suggestChoice(word.word, choices.get(targetKey(word.target)) ?? {})
    words.set(key, { ...word, cells: (words.get(key)?.cells ?? 0) + 1, ...(suggested === undefined ? {} : { suggested }) })
  }
  const bad = rows.filter(({ faults }) => faults.length > 0)
  return { cells: bad.flatMap(({ row, faults }) => faults.map((fault) => badCell(reader, row, fault))), rows: bad.map(({ row }) => row), words: [...words.values()] }
}
