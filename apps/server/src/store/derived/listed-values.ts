import { againstIn, isDecimal } from '@zhenzhi/kernel'
import type { Definition, Field, Json, Values } from '@zhenzhi/kernel'
import { isKeptSealed } from '../keys/kept-sealed.ts'

const longest = 100

/** What filters may look at: listed fields in the open, never whom it is against, never what is sealed. */
export function listedValues(definition: Definition, values: Values): { field: string; value: string }[] {
  return openFields(definition).flatMap(([name, field]) => textsOf(field, values[name]).map((value) => ({ field: name, value })))
}

/** The text a filter for this value looks for; undefined where the field cannot be filtered by. */
export function filterText(definition: Definition, name: string, value: Json): string | undefined {
  const field = openFields(definition).find(([open]) => open === name)?.[1]
  if (field === undefined || (isNumber(field) && !isDecimal(scalarText(value) ?? ''))) return undefined
  return textsOf(field.kind === 'choices' ? { ...field, kind: 'choice' } : field, value)[0]
}

function openFields({ fields, lists, ...definition }: Definition): [string, Field][] {
  const against = againstIn(definition)
  return lists.flatMap((name): [string, Field][] => {
    const field = fields[name]
    return field === undefined || against.includes(name) || isKeptSealed(field) ? [] : [[name, field]]
  })
}

function isNumber({ kind }: Field): boolean {
  return kind === 'integer' || kind === 'money' || kind === 'decimal'
}

function textsOf(field: Field, value: Json | undefined): string[] {
  const text = scalarText(value)
  switch (field.kind) {
    case 'choices': return Array.isArray(value) ? [...new Set(value.flatMap((item: Json) => scalarText(item) ?? []))] : []
    case 'integer':
    case 'money':
    case 'decimal': return text === undefined ? [] : [sortable(text)]
    case 'text': return text !== undefined && text.length <= longest ? [text] : []
    case 'choice':
    case 'day':
    case 'yes':
    case 'place':
    case 'term':
    case 'officer':
    case 'case': return text === undefined ? [] : [text]
    case 'person':
    case 'people':
    case 'files':
    case 'rows': return []
  }
}

function scalarText(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** Decimal text that sorts as the number does: `1` before twenty digits, or `0` before what is left to 10²⁰ for a negative one. */
function sortable(decimal: string): string {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  if (!negative) return `1${whole.padStart(20, '0')}${fraction === '' ? '' : `.${fraction}`}`
  return `0${String(10n ** 20n - BigInt(whole)).padStart(20, '0')}`
}
