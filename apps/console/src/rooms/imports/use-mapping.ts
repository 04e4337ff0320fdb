import type { ImportMapping, ImportTargetSpec } from '@zhenzhi/contract'
import { useState } from 'react'
import { targetKey, targetOf } from './target-key.ts'

export type ColumnUse = ImportMapping['columns'][number]

/** A mapping while somebody looks it over and changes it. */
export function useMapping(first: ImportMapping) {
  const [mapping, set] = useState(first)
  const change = (part: Partial<ImportMapping>) => set((now) => ({ ...now, ...part }))
  const setColumn = (column: number, key: string | null) => set((now) => {
    const others = now.columns.filter((one) => one.column !== column && targetKey(one.target) !== key)
    return { ...now, columns: key === null ? others : [...others, { column, target: targetOf(key) }], constants: now.constants.filter(({ target }) => targetKey(target) !== key) }
  })
  const changeColumn = (column: number, part: Partial<ColumnUse>) => set((now) => ({ ...now, columns: now.columns.map((one) => (one.column === column ? { ...one, ...part } : one)) }))
  const setConstant = (key: string, text: string | null) => set((now) => {
    const others = now.constants.filter(({ target }) => targetKey(target) !== key)
    return { ...now, constants: text === null ? others : [...others, { target: targetOf(key), text }] }
  })
  const setWord = ({ field, part }: { field: string; part?: string | undefined }, word: string, key: string | null) => set((now) => {
    const others = now.words.filter((one) => one.field !== field || one.part !== part || one.word !== word)
    return { ...now, words: key === null ? others : [...others, { field, ...(part === undefined ? {} : { part }), word, key }] }
  })
  return { mapping, change, setColumn, changeColumn, setConstant, setWord }
}

export type Mapping = ReturnType<typeof useMapping>

/** Required of the opening act, and told by no column yet. */
export function missingIn({ columns }: ImportMapping, targets: readonly ImportTargetSpec[]): ImportTargetSpec[] {
  const told = new Set(columns.map(({ target }) => targetKey(target)))
  return targets.filter((spec) => spec.required && spec.act === 'register' && !told.has(targetKey(spec)))
}

/** Without texts that are empty: they say nothing. */
export function sent(mapping: ImportMapping): ImportMapping {
  return { ...mapping, constants: mapping.constants.filter(({ text }) => text.trim() !== '') }
}

/** The same mapping, whatever the order its parts are written in. */
export function isSame(a: ImportMapping, b: ImportMapping): boolean {
  return plain(sent(a)) === plain(sent(b))
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).sort().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const parts = Object.entries(value).filter(([, part]) => part !== undefined && part !== false)
  return `{${parts.map(([name, part]) => `${name}:${plain(part)}`).sort().join()}}`
}
