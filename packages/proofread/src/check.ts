import type { About, Finding } from './finding.ts'
import type { Text } from './text/text.ts'

/** Finds one kind of error in a text, by a general method. */
export type Check = (text: Text, about: About) => Finding[]
