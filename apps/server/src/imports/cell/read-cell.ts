import { readField } from '@zhenzhi/kernel'
import type { Field } from '@zhenzhi/kernel'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import type { ColumnUse } from '../mapping/mapping.ts'
import { wordKey } from '../mapping/target.ts'
import type { Target } from '../mapping/target.ts'
import { isBlank, numberText, textOf } from '../sheet/text-of.ts'
import { readDay } from './read-day.ts'
import { partsOf } from './read-names.ts'
import { readMoney, readNumber } from './read-number.ts'
import { readChoice, readName, readYes } from './read-word.ts'
import { blank, cellFault, wordsOf } from './reading.ts'
import type { Lookup, ReadCell } from './reading.ts'

export type PlainField = Exclude<Field, { kind: 'person' | 'people' | 'rows' | 'files' | 'officer' | 'case' }>

/** Kinds whose cells say that there is nothing by 无. */
const noneWords: readonly Field['kind'][] = ['integer', 'decimal', 'money', 'day', 'choices', 'place', 'term']

/** What a cell says of one field: read by the field's kind, then held against its own bounds as a form's input would be. */
export function readCell(cell: Cell | undefined, field: PlainField, { use, lookup }: { use: Pick<ColumnUse, 'target' | 'inTenThousands'>; lookup: Lookup }): ReadCell {
  const fault = cellFault(cell)
  if (fault !== undefined) return fault
  const text = wordsOf(cell)
  if (isBlank(text)) return blank
  const read = readByWord(text, field, { use, lookup }) ?? (noneWords.includes(field.kind) && text === '无' ? blank : readByKind(cell, field, { use, lookup }))
  if ('says' in read || read.value === null) return read
  const kept = readField(field, read.value)
  return 'problem' in kept ? { says: kept.problem } : read
}

/** What a person said the word stands for. */
function readByWord(text: string, field: PlainField, { use, lookup }: { use: { target: Target }; lookup: Lookup }): ReadCell | undefined {
  const key = field.kind === 'choices' ? undefined : lookup.words.get(wordKey(use.target, text))
  if (key === undefined) return undefined
  if (key === '') return blank
  // What it stood for may have gone from the definition since it was kept.
  if (field.kind === 'choice' && !Object.hasOwn(field.choices, key)) return undefined
  return field.kind === 'yes' ? { value: key === 'yes' } : { value: key }
}

function readByKind(cell: Cell | undefined, field: PlainField, { use, lookup }: { use: Pick<ColumnUse, 'target' | 'inTenThousands'>; lookup: Lookup }): ReadCell {
  const text = wordsOf(cell)
  switch (field.kind) {
    case 'text': return readText(cell)
    case 'day': return readDay(cell, lookup.year)
    case 'integer': return readNumber(cell, { integer: true })
    case 'decimal': return readNumber(cell, { integer: false })
    case 'money': return readMoney(cell, use.inTenThousands === true)
    case 'yes': return readYes(text)
    case 'choice': return readChoice(text, field.choices)
    case 'choices': return readChoices(text, field.choices, { use, lookup })
    case 'place': return readName(text, lookup.places, '村或网格')
    case 'term': return readName(text, lookup.terms.get(field.roster) ?? new Map(), '名册里的人或物')
  }
}

/** A number that was too long for a spreadsheet has lost its last digits: an identity number or an account cannot be trusted then. */
function readText(cell: Cell | undefined): ReadCell {
  const held = typeof cell === 'object' ? cell.value : cell
  if (typeof held !== 'number' || Math.abs(held) < 1e15) return { value: textOf(cell) }
  return { says: `${numberText(held)} 在表里是数字格式，15 位以后已被表格软件改成 0。请把这一列改成文本格式，重新填写。` }
}

function readChoices(text: string, choices: Readonly<Record<string, string>>, { use, lookup }: { use: { target: Target }; lookup: Lookup }): ReadCell {
  const keys: string[] = []
  for (const word of partsOf(text)) {
    const said = lookup.words.get(wordKey(use.target, word))
    const read: ReadCell = said === undefined ? readChoice(word, choices) : { value: said }
    if ('says' in read) return read
    if (read.value !== '') keys.push(String(read.value))
  }
  return { value: keys }
}
