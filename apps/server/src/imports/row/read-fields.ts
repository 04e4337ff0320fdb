import { opening, readField } from '@zhenzhi/kernel'
import type { Definition, Field } from '@zhenzhi/kernel'
import { readCell } from '../cell/read-cell.ts'
import type { PlainField } from '../cell/read-cell.ts'
import { linesOf, readPeople, readPerson } from '../cell/read-names.ts'
import type { Lookup, ReadCell } from '../cell/reading.ts'
import { cellFault } from '../cell/reading.ts'
import { actDay } from '../mapping/target.ts'
import { isBlank, textOf } from '../sheet/text-of.ts'
import type { CellFault } from './cell-fault.ts'
import type { Fed } from './fed.ts'

interface Told {
  cells: readonly Fed[]
  lookup: Lookup
}

/** The fields of one act, from the cells that tell of them. Blank fields are left out; of the opening act the required ones are missed at once. */
export function readFields(definition: Definition, act: string, { cells, lookup }: Told): { what: Record<string, unknown>; faults: CellFault[] } {
  const what: Record<string, unknown> = {}
  const faults: CellFault[] = []
  for (const [name, fed] of Map.groupBy(cells.filter(({ target }) => target.field !== actDay), ({ target }) => target.field)) {
    const field = definition.fields[name]
    if (field === undefined) continue
    const read = readOne(field, fed, lookup)
    faults.push(...read.faults)
    if (read.value !== null && read.value !== undefined) what[name] = read.value
    else if (read.faults.length === 0 && act === opening && definition.transitions[act]?.asks[name] === 'required') {
      faults.push(faultOf(fed[0], `“${field.title}”必须填，这一格是空的。`))
    }
  }
  return { what, faults }
}

interface ReadOne {
  value: unknown
  faults: CellFault[]
}

function readOne(field: Field, fed: readonly Fed[], lookup: Lookup): ReadOne {
  switch (field.kind) {
    case 'person':
    case 'people': return readPersons(field, fed, lookup)
    case 'rows': return readRows(field, fed, lookup)
    case 'files':
    case 'officer':
    case 'case': return { value: null, faults: [] }
    case 'text':
    case 'integer':
    case 'decimal':
    case 'money':
    case 'day':
    case 'choice':
    case 'choices':
    case 'yes':
    case 'place':
    case 'term': return readPlain(field, fed[0], lookup)
  }
}

function readPlain(field: PlainField, fed: Fed | undefined, lookup: Lookup): ReadOne {
  if (fed === undefined) return { value: null, faults: [] }
  const read = readCell(fed.cell, field, { use: fed, lookup })
  return 'says' in read ? { value: null, faults: [wordFault(fed, read)] } : { value: read.value, faults: [] }
}

function readPersons(field: Extract<Field, { kind: 'person' | 'people' }>, fed: readonly Fed[], lookup: Lookup): ReadOne {
  const parts = new Map<string, string>()
  const faults: CellFault[] = []
  for (const one of fed) {
    const read = readCell(one.cell, { kind: 'text', title: field.title }, { use: one, lookup })
    if ('says' in read) faults.push(faultOf(one, read.says))
    else if (typeof read.value === 'string' && !isBlank(read.value)) parts.set(one.target.part ?? 'name', read.value)
  }
  if (faults.length > 0) return { value: null, faults }
  const named = fed.find(({ target }) => target.part === 'name') ?? fed[0]
  const read = field.kind === 'person' ? readPerson(parts) : readPeople(parts)
  const kept = 'says' in read ? undefined : readField(field, read.value)
  if ('says' in read) return { value: null, faults: [faultOf(named, read.says)] }
  return kept !== undefined && 'problem' in kept ? { value: null, faults: [faultOf(named, kept.problem)] } : { value: read.value, faults: [] }
}

/** Items one a line; a cell with a single item, and a constant, goes for all of them. */
function readRows(field: Extract<Field, { kind: 'rows' }>, fed: readonly Fed[], lookup: Lookup): ReadOne {
  const broken = fed.flatMap((one) => cellFault(one.cell) ?? []).at(0)
  if (broken !== undefined) return { value: null, faults: [faultOf(fed[0], broken.says)] }
  const lists = fed.map((one) => ({ one, items: isBlank(textOf(one.cell)) ? [] : linesOf(textOf(one.cell)) }))
  const told = lists.filter(({ one }) => one.column !== undefined)
  const count = Math.max(0, ...(told.length > 0 ? told : lists).map(({ items }) => items.length))
  const uneven = lists.find(({ items }) => items.length > 1 && items.length !== count)
  if (uneven !== undefined) return { value: null, faults: [faultOf(uneven.one, `这一格有 ${uneven.items.length} 项，同一行的另一格有 ${count} 项，对不上。请一行一项，写成一样多。`)] }
  const faults: CellFault[] = []
  const value = Array.from({ length: count }, (_, at) => Object.fromEntries(lists.flatMap(({ one, items }) => {
    const column = field.fields[one.target.part ?? '']
    const item = items[at] ?? (items.length === 1 ? items[0] : undefined)
    if (column === undefined || item === undefined || !isPlain(column)) return []
    const read: ReadCell = readCell(item, column, { use: one, lookup })
    if ('says' in read) faults.push(wordFault(one, read))
    return 'says' in read || read.value === null ? [] : [[one.target.part ?? '', read.value]]
  })))
  return { value: count === 0 ? null : value, faults }
}

function isPlain(field: Field): field is PlainField {
  return !['person', 'people', 'rows', 'files', 'case'].includes(field.kind)
}

function faultOf(fed: Fed | undefined, says: string): CellFault {
  return { ...(fed?.column === undefined ? {} : { column: fed.column }), text: textOf(fed?.cell), says }
}

function wordFault(fed: Fed, { says, word }: { says: string; word?: string }): CellFault {
  return { ...faultOf(fed, says), ...(word === undefined ? {} : { word: { target: fed.target, word } }) }
}
