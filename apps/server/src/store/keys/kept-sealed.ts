import type { Field } from '@zhenzhi/kernel'

/**
 * Is it ciphertext in the acts? Persons under their own keys; under the case's key everything the definition calls sealed, and besides all
 * free text: what people write about people must go when the case's key goes. Searchable text is found through its words all the same.
 */
export function isKeptSealed(field: Field): boolean {
  switch (field.kind) {
    case 'person':
    case 'people': return true
    case 'text': return field.sealed === true || field.searchable === true || field.long === true
    case 'rows': return Object.values(field.fields).some(isKeptSealed)
    case 'integer':
    case 'decimal':
    case 'money':
    case 'day':
    case 'choice':
    case 'choices':
    case 'yes':
    case 'place':
    case 'term':
    case 'officer':
    case 'case':
    case 'files': return false
  }
}
