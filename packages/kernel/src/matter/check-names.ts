import type { Field } from '../field/field.ts'
import { displayUnits } from '../unit/unit.ts'
import type { DisplayUnit } from '../unit/unit.ts'
import type { Definition } from './definition.ts'

const idShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const nameShape = /^[a-z][a-zA-Z0-9-]*$/
const choiceShape = /^[^\s/]+$/

/**
 * Names are behaviour for ever and stand in paths, measure ids and rows of the database: plain letters, digits and hyphens, and
 * none that every object answers to, such as “constructor”.
 */
export function checkNames(definition: Definition): string[] {
  const { id, fields, transitions, states, papers, duties, measures } = definition
  const shelves = { field: fields, transition: transitions, state: states, paper: papers, duty: duties, measure: measures }
  return [
    ...(idShape.test(id) ? [] : [`its id “${id}” must be small letters, digits and single hyphens`]),
    ...Object.entries(shelves).flatMap(([what, shelf]) => checkShelf(what, shelf)),
    ...Object.entries(fields).flatMap(([name, field]) => checkField(name, field)),
    ...(Object.hasOwn(fields, 'cameFrom') ? ['“cameFrom” is no name for a field: an opening act keeps under it the case it comes from'] : []),
    ...(Object.hasOwn(fields, 'despite') ? ['“despite” is no name for a field: an act keeps under it why it was taken although advised against'] : []),
    ...(Object.hasOwn(fields, 'fromPaper') ? ['“fromPaper” is no name for a field: an act keeps under it the pictures of the paper it was entered from'] : []),
  ]
}

function checkShelf(what: string, shelf: object): string[] {
  return Object.keys(shelf).filter((name) => !isName(name)).map((name) => `“${name}” is no name for a ${what}: letters, digits and hyphens, beginning small`)
}

function isName(name: string): boolean {
  return nameShape.test(name) && !(name in Object.prototype)
}

function checkField(name: string, field: Field): string[] {
  if (field.kind === 'rows') {
    return [...checkShelf('column', field.fields), ...Object.entries(field.fields).flatMap(([column, one]) => checkField(`${name}.${column}`, one))]
  }
  if (field.kind === 'integer' || field.kind === 'decimal') {
    const said: DisplayUnit | undefined = field.word === undefined ? undefined : displayUnits[field.word]
    return said === undefined || (said.dimension === field.unit && said.power === 0) ? [] : [`“${name}” counts ${field.unit} and cannot be said in ${field.word}`]
  }
  if (field.kind === 'text') return field.sealed === true && field.searchable === true ? [`“${name}” is sealed and searchable at once`] : []
  if (field.kind !== 'choice' && field.kind !== 'choices') return []
  const keys = Object.keys(field.choices)
  const odd = keys.filter((key) => !choiceShape.test(key)).map((key) => `“${key}” is no key for a choice of “${name}”: no spaces, no strokes`)
  return keys.length === 0 ? [`“${name}” has nothing to choose from`] : odd
}
