import { opening } from '@zhenzhi/kernel'
import type { Definition, Field, FieldKind } from '@zhenzhi/kernel'

/** What a column, or a text that is the same in all rows, is read as. */
export interface Target {
  act: string
  /** A field of the act; its day is `@day`. */
  field: string
  /** Of a person: `name`, `phone` …; of rows: the column of the row. */
  part?: string
}

/** One thing that may be read from a spreadsheet, with what it is called. */
export interface TargetSpec extends Target {
  title: string
  kind: FieldKind
  required: boolean
  /** Words a person may choose for what stands in the cells, by key. */
  choices?: Readonly<Record<string, string>>
  roster?: string
}

export const actDay = '@day'

/** How the platform above says a case stands: read from lists that are held against ours, never registered. */
export const platformState: Target = { act: '@platform', field: '@state' }

const personParts = { name: '姓名', phone: '电话', idNumber: '身份证号', sex: '性别', birth: '出生日期', address: '住址', employer: '工作单位' } as const

/** What cannot be read from a cell: files, people with accounts, and other cases. */
const unread: readonly FieldKind[] = ['files', 'officer', 'case']

/** Acts that rows may tell of: the opening one, and those that need no numbered paper and no file. Undefined where even the opening one cannot be read. */
export function importableActs({ transitions, fields, papers }: Definition): string[] | undefined {
  const acts = Object.entries(transitions).filter(([, { asks, issues = [], signs, serves }]) => {
    const wants = Object.entries(asks).some(([name, wanted]) => wanted === 'required' && unread.includes(fields[name]?.kind ?? 'files'))
    return !wants && issues.every((paper) => papers[paper]?.series === undefined) && signs === undefined && serves === undefined
  }).map(([name]) => name)
  return acts.includes(opening) ? acts : undefined
}

/** What may be read from a list of the platform above: how it says a case stands, beside all that may be registered. */
export function targetsHeld(definition: Definition, acts: readonly string[]): TargetSpec[] {
  const choices = Object.fromEntries(Object.entries(definition.states).map(([state, { title }]) => [state, title]))
  return [{ ...platformState, title: '平台上的状态', kind: 'choice', required: false, choices }, ...targetsOf(definition, acts)]
}

/** Everything that may be read for these acts, in the order of the forms. */
export function targetsOf(definition: Definition, acts: readonly string[]): TargetSpec[] {
  return acts.flatMap((act) => {
    const transition = definition.transitions[act]
    if (transition === undefined) return []
    const asked = Object.entries(transition.asks).flatMap(([name, wanted]) => {
      const field = definition.fields[name]
      return field === undefined ? [] : targetsOfField(field, { act, field: name, required: wanted === 'required' })
    })
    return [{ act, field: actDay, title: `${transition.title}日期`, kind: 'day', required: act === opening }, ...asked]
  })
}

function targetsOfField(field: Field, at: Target & { required: boolean }): TargetSpec[] {
  if (unread.includes(field.kind)) return []
  if (field.kind === 'person' || field.kind === 'people') {
    return Object.entries(personParts).map(([part, title]) => ({ ...at, part, title: `${field.title}·${title}`, kind: field.kind, required: at.required && part === 'name' }))
  }
  if (field.kind === 'rows') {
    return Object.entries(field.fields).flatMap(([part, column], index) =>
      unread.includes(column.kind) ? [] : [{ ...at, part, title: `${field.title}·${column.title}`, kind: column.kind, required: at.required && index === 0, ...choicesIn(column) }])
  }
  return [{ ...at, title: field.title, kind: field.kind, ...choicesIn(field) }]
}

function choicesIn(field: Field): Pick<TargetSpec, 'choices' | 'roster'> {
  if (field.kind === 'choice' || field.kind === 'choices') return { choices: field.choices }
  if (field.kind === 'yes') return { choices: { yes: '是', no: '否' } }
  return field.kind === 'term' ? { roster: field.roster } : {}
}

export function targetKey({ act, field, part }: Target): string {
  return `${act} ${field} ${part ?? ''}`
}

/** Words mean the same in every act that asks for the field. */
export function wordKey({ field, part }: Pick<Target, 'field' | 'part'>, word: string): string {
  return `${field} ${part ?? ''} ${word}`
}
