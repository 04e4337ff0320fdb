import type { DXT } from 'docxtemplater'
import { cleanText } from './clean-text.ts'

/** What a paper prints: text by the tag's name, a list of rows for `{{#tag}}…{{/tag}}`, yes or no for a passage that may be left out. */
export type PaperValue = string | number | boolean | null | undefined | readonly PaperValues[]
export type PaperValues = { readonly [tag: string]: PaperValue }

/**
 * Reads tags out of values, and keeps in `missing` those that had none, as `parties.name` within a list. In a row only the row's own
 * values are read: a party without an address must not be printed with the committee's. `named` takes in all that is asked for.
 */
export function valueReader(missing: Set<string>, named?: Set<string>): (tag: string) => DXT.Parser {
  return (written) => ({
    get: (scope: unknown, context: DXT.ParserContext) => {
      const tag = written.trim()
      const value = ownValue(scope, tag)
      named?.add(pathTo(tag, context))
      if (isAbsent(value)) missing.add(pathTo(tag, context))
      return context.meta.part.module === 'loop' ? asPassage(value) : asText(value)
    },
  })
}

function ownValue(scope: unknown, tag: string): PaperValue {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined
  // the scopes are the values handed in, or rows of them
  return (scope as PaperValues)[tag]
}

function isAbsent(value: PaperValue): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** A list is gone through; anything else says whether the passage stands. */
function asPassage(value: PaperValue): readonly PaperValues[] | boolean {
  if (typeof value === 'object' && value !== null) return value
  return !isAbsent(value) && value !== false
}

/** Never `undefined`, never `[object Object]`. */
function asText(value: PaperValue): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? cleanText(value) : ''
}

/** A passage that merely stands opens no scope of its own. */
function pathTo(tag: string, { scopeList, scopePath }: DXT.ParserContext): string {
  return [...scopePath.filter((_, at) => scopeList[at + 1] !== scopeList[at]), tag].join('.')
}
