import { opening } from '@zhenzhi/kernel'
import type { Day, Definition, Json } from '@zhenzhi/kernel'
import type { Found, OrderField, OrderRead } from '@zhenzhi/recognise'

export type FromAbove = Definition & { fromPlatform: NonNullable<Definition['fromPlatform']> }

/** Does the definition take orders of a platform above? */
export function isFromAbove(definition: Definition): definition is FromAbove {
  return definition.fromPlatform !== undefined
}

export interface OrderDraft {
  day: Day
  what: Record<string, Json>
  found: { field: string; title: string; shown: string; sure: Found['sure']; at: number; end: number }[]
  doubts: { field: string; title: string; says: string; at: number; end: number; choices: { id: string; name: string }[] }[]
}

const persons = { person: ['name', '姓名'], phone: ['phone', '电话'], idNumber: ['idNumber', '身份证号'] } as const
type PersonPart = keyof typeof persons
const personParts = Object.keys(persons) as PersonPart[] // its own keys

/** What was read, as the opening form of a definition would hold it: only fields that the form asks for, and nothing that is not one of its choices. */
export function orderDraft(read: OrderRead, definition: FromAbove, { today, placeName }: { today: Day; placeName: (id: string) => string }): OrderDraft {
  const into = fieldsFor(definition)
  const asked = Object.keys(definition.transitions[opening]?.asks ?? {})
  const found: OrderDraft['found'] = []
  const what: Record<string, Json> = Object.fromEntries(Object.entries(definition.fromPlatform.sets ?? {}).filter(([field]) => asked.includes(field)))
  const person: Record<string, Json> = {}
  for (const part of orderParts) {
    const [one, field] = [read[part], into[part]]
    const shown = one === undefined ? undefined : shownIn(definition, { part, field, value: one.value, placeName })
    if (one === undefined || shown === undefined || (field !== undefined && !asked.includes(field))) continue
    found.push({ field: field ?? '', title: titleOf(definition, part, field), shown, sure: one.sure, ...one.from })
    if (isPersonPart(part)) person[persons[part][0]] = one.value
    else if (field !== undefined) what[field] = one.value
  }
  if (definition.complainant !== undefined && Object.keys(person).length > 0) what[definition.complainant] = person
  const doubts: OrderDraft['doubts'] = read.doubts.map(({ field, says, from, choices = [] }) => ({
    field: into[field] ?? '', title: titleOf(definition, field, into[field]), says, ...from, choices: choices.map((id) => ({ id, name: placeName(id) })),
  }))
  return { day: read.received?.value ?? today, what, found, doubts: [...doubts, ...nameless(read, definition)] }
}

/** A number of whom nobody knows the name: the form keeps no person without one. */
function nameless({ person, phone, idNumber }: OrderRead, { complainant, fields }: FromAbove): OrderDraft['doubts'] {
  const number = phone ?? idNumber
  if (complainant === undefined || person !== undefined || number === undefined) return []
  const title = fields[complainant]?.title ?? ''
  return [{ field: complainant, title, says: `认出了号码，没有认出姓名。登记${title}要填姓名；对方没有留姓名的，请填“未留姓名”。`, ...number.from, choices: [] }]
}

const orderParts: readonly OrderField[] = ['number', 'kind', 'received', 'due', 'person', 'phone', 'idNumber', 'place', 'unit', 'demand']

function isPersonPart(part: OrderField): part is PersonPart {
  return personParts.some((one) => one === part)
}

function fieldsFor({ fromPlatform, place, complainant }: FromAbove): Partial<Record<OrderField, string>> {
  const { number, demand, due, kind, unit } = fromPlatform
  const said = { number, demand, due, kind, unit, place: place ?? undefined, ...Object.fromEntries(personParts.map((part) => [part, complainant])) }
  return Object.fromEntries(Object.entries(said).filter(([, field]) => field !== undefined))
}

function titleOf({ fields }: Definition, part: OrderField, field: string | undefined): string {
  if (isPersonPart(part)) return `${fields[field ?? '']?.title ?? '本人'}${persons[part][1]}`
  return part === 'received' ? '收到日期' : part === 'platform' ? '来自' : fields[field ?? '']?.title ?? ''
}

/** In words; undefined where the form has no place for it, or not this one. */
function shownIn({ fields }: Definition, { part, field, value, placeName }: { part: OrderField; field: string | undefined; value: string; placeName: (id: string) => string }): string | undefined {
  if (part === 'received') return value
  const spec = fields[field ?? '']
  if (spec === undefined) return undefined
  if (spec.kind === 'choice') return Object.hasOwn(spec.choices, value) ? spec.choices[value] : undefined
  if (spec.kind === 'text' && spec.max !== undefined && value.length > spec.max) return undefined
  return spec.kind === 'place' ? placeName(value) : value
}
