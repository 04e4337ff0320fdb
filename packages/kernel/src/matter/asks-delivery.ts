import type { Field } from '../field/field.ts'
import { delivery, deliveryField } from '../paper/delivery.ts'
import type { Transition } from './definition.ts'

type Serving = Pick<Transition, 'serves' | 'attempts'>

export function isServing({ serves, attempts }: Serving): boolean {
  return serves !== undefined || attempts !== undefined
}

/** Whoever serves a paper is asked how, each time anew. */
export function asksDelivery(transition: Transition): Transition {
  return { ...transition, asks: { ...transition.asks, [delivery]: 'optional' }, clears: [...(transition.clears ?? []), delivery] }
}

/** The fields of a definition with the attempts among them where it serves papers: the field is the same for all. Throws where another has its name. */
export function withDelivery({ id, fields, transitions }: { id: string; fields: Record<string, Field>; transitions: Record<string, Serving> }): Record<string, Field> {
  if (!Object.values(transitions).some(isServing)) return fields
  if (Object.hasOwn(fields, delivery)) throw new Error(`${id}: “${delivery}” is no name for a field where papers are served: an act keeps under it how they were`)
  return { ...fields, [delivery]: deliveryField }
}
