import { isSealedField } from '../field/field.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Guard } from '../guard/guard.ts'
import type { Definition } from './definition.ts'

/** A guard of a transition or a measure names fields, papers and transitions that exist, and no ciphertext. */
export function checkGuard(definition: Definition, guard: Guard, where: string): string[] {
  return guardsWithin(guard).flatMap((word) => {
    const complaints: string[] = []
    if ('field' in word) {
      const field = definition.fields[word.field]
      if (field === undefined) complaints.push(`${where}: its guard names no field of ours, “${word.field}”`)
      else if (isSealedField(field) && word.is !== 'at-least' && !(word.is === 'compare' && word.to === null)) {
        complaints.push(`${where}: “${word.field}” is sealed and may feed no guard`)
      }
    }
    if ('paper' in word && definition.papers[word.paper] === undefined) complaints.push(`${where}: its guard names no paper of ours, “${word.paper}”`)
    if ('act' in word && definition.transitions[word.act] === undefined) complaints.push(`${where}: its guard names no transition of ours, “${word.act}”`)
    if ('than' in word && definition.transitions[word.than] === undefined) complaints.push(`${where}: its guard names no transition of ours, “${word.than}”`)
    return complaints
  })
}
