import { boundCharacters } from './bound-characters.ts'

/** What may stand beside a character that hardly ever stands alone. */
export interface Partners {
  before: ReadonlySet<string>
  after: ReadonlySet<string>
}

const found = new Map<string, { before: Set<string>; after: Set<string> }>()
for (const row of boundCharacters) {
  const [head = '', after = ''] = row.split('|')
  const [character = '', ...before] = head
  const one = found.get(character) ?? { before: new Set<string>(), after: new Set<string>() }
  for (const beside of before) one.before.add(beside)
  for (const beside of after) one.after.add(beside)
  found.set(character, one)
}

/** By the bound character; absent for one that may stand alone. */
export const partnersOf: ReadonlyMap<string, Partners> = found
