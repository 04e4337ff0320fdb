import type { AskedField, ColumnView, DefinitionView, FieldView, OpenAct } from '@zhenzhi/contract'
import { againstIn, opening, wordOf } from '@zhenzhi/kernel'
import type { Definition, Field } from '@zhenzhi/kernel'

/** A definition as the browser needs it: forms, columns, filters; and the opening act, if one of these posts may take it. */
export function definitionView(definition: Definition, posts: readonly string[]): DefinitionView {
  const opens = openActView(definition, opening)
  const may = definition.transitions[opening]?.by.some((post) => posts.includes(post)) === true
  return {
    id: definition.id,
    engine: definition.engine,
    title: definition.title,
    area: areaOf(definition.rows),
    states: definition.states,
    columns: definition.lists.flatMap((name) => columnOf(definition, name)),
    filters: Object.entries(definition.fields).flatMap(([name, field]) =>
      field.kind === 'choice' && definition.lists.includes(name) ? [{ name, title: field.title, choices: field.choices }] : []),
    ...(may && opens !== undefined ? { opens } : {}),
    ...(definition.place === null ? {} : { place: definition.place }),
    ...partsView(definition),
  }
}

function partsView({ partOf, handsOut, gathers }: Definition): Pick<DefinitionView, 'partOf' | 'handsOut' | 'gathers'> {
  return {
    ...(partOf === undefined ? {} : { partOf }), ...(handsOut === undefined ? {} : { handsOut }),
    ...(gathers === undefined ? {} : { gathers: { ...gathers, kinds: [...gathers.kinds] } }),
  }
}

/** The letter of the area that most of the rows are of; of two the one named first. */
function areaOf(rows: readonly string[]): string {
  const letters = rows.map((row) => row.slice(0, 1))
  const times = (letter: string) => letters.filter((one) => one === letter).length
  return letters.reduce((most, letter) => (times(letter) > times(most) ? letter : most), letters[0] ?? '')
}

function columnOf(definition: Definition, name: string): { name: string; title: string; kind: string }[] {
  const field = definition.fields[name]
  return field === undefined ? [] : [{ name, title: field.title, kind: field.kind }]
}

/** `first`: what must come first, where something must. */
export function openActView(definition: Definition, name: string, first?: string): OpenAct | undefined {
  const transition = definition.transitions[name]
  if (transition === undefined) return undefined
  return {
    name,
    title: transition.title,
    asks: askedFields(definition, name),
    issues: (transition.issues ?? []).map((paper) => definition.papers[paper]?.title ?? paper),
    ...(transition.signs === undefined ? {} : { signs: definition.papers[transition.signs]?.title ?? transition.signs }),
    ...(first === undefined ? {} : { first }),
    ...answersView(definition, name),
  }
}

function answersView({ answering, transitions }: Definition, name: string): Pick<OpenAct, 'answers'> {
  if (answering?.acts.includes(name) !== true) return {}
  const asks = transitions[name]?.asks ?? {}
  return { answers: { says: answering.says.filter((field) => Object.hasOwn(asks, field)), kept: answering.kept } }
}

export function askedFields(definition: Definition, name: string): AskedField[] {
  const { asks = {}, clears = [] } = definition.transitions[name] ?? {}
  return Object.entries(asks).flatMap(([field, wanted]) => {
    const spec = definition.fields[field]
    return spec === undefined ? [] : [{ name: field, required: wanted === 'required', ...(clears.includes(field) ? { anew: true } : {}), field: { ...fieldView(spec), ...routesOf(definition, field) } }]
  })
}

/** Of the field by which it is assigned to an office: what the town's rules look at. */
function routesOf(definition: Definition, name: string): Pick<FieldView, 'routes'> {
  const { goesTo, fields, fromPlatform, place } = definition
  if (goesTo?.field !== name) return {}
  const text = Object.entries(fields).flatMap(([one, field]) => (field.kind === 'text' && field.searchable === true ? [one] : []))
  return { routes: { text, against: [...againstIn(definition)], ...(fromPlatform?.kind === undefined ? {} : { kind: fromPlatform.kind }), ...(place === null ? {} : { place }) } }
}

function fieldView(field: Field): FieldView {
  if (field.kind !== 'rows') return columnView(field)
  const columns = Object.entries(field.fields).map(([name, column]): [string, ColumnView] => [name, columnView(column)])
  return { kind: 'rows', ...shared(field), fields: Object.fromEntries(columns) }
}

function columnView(field: Exclude<Field, { kind: 'rows' }>): ColumnView {
  const view: ColumnView = { kind: field.kind, ...shared(field) }
  switch (field.kind) {
    case 'text': return { ...view, ...(field.suggests === undefined ? {} : { suggests: field.suggests }), ...(field.long ? { long: true } : {}), ...(field.sealed ? { sealed: true } : {}), ...(field.max === undefined ? {} : { max: field.max }) }
    case 'integer': return { ...view, unit: wordOf(field), ...(field.min === undefined ? {} : { min: field.min }), ...(field.max === undefined ? {} : { max: field.max }) }
    case 'decimal': return { ...view, unit: wordOf(field), places: field.places }
    case 'choice':
    case 'choices': return { ...view, choices: field.choices }
    case 'people': return field.min === undefined ? view : { ...view, min: field.min }
    case 'term': return { ...view, roster: field.roster }
    case 'person':
    case 'money':
    case 'day':
    case 'yes':
    case 'place':
    case 'officer':
    case 'case':
    case 'files': return view
  }
}

function shared(field: Field): { title: string; basis?: string; hint?: string } {
  return { title: field.title, ...(field.basis === undefined ? {} : { basis: field.basis }), ...(field.hint === undefined ? {} : { hint: field.hint }) }
}
