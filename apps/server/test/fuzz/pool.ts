import type { OpenAct } from '@zhenzhi/contract'

/** What is known to be there: ids by what they are called in the contract, and the acts that lists and views showed as open. */
export interface Pool {
  /** Values for something of this name; none where nothing is known of it. */
  known: (name: string) => readonly string[]
  /** Any id of anything, of whichever town. */
  any: () => readonly string[]
  add: (name: string, ...values: readonly string[]) => void
  /** Takes in what an answer shows: ids of what was made, and acts that are open now. */
  learn: (route: string, answer: unknown) => void
  openings: Map<string, OpenAct>
  acts: Map<string, readonly OpenAct[]>
}

const mostOf = 400
const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(text)

export function makePool(): Pool {
  const byName = new Map<string, string[]>()
  const all: string[] = []
  const add = (name: string, ...values: readonly string[]) => {
    const list = byName.get(name) ?? []
    byName.set(name, list)
    for (const value of values) {
      if (list.includes(value)) continue
      if (list.length >= mostOf) list.shift()
      list.push(value)
      if (isId(value) && all.push(value) > mostOf) all.shift()
    }
  }
  const pool: Pool = {
    known: (name) => byName.get(name) ?? [],
    any: () => all,
    add,
    learn: (route, answer) => {
      if (typeof answer !== 'object' || answer === null) return
      if ('id' in answer && isId(answer.id)) add(kindOf(route), answer.id)
      if ('acts' in answer && 'id' in answer && isId(answer.id)) keep(pool.acts, answer.id, answer.acts as readonly OpenAct[]) // A case's view, by the contract.
      const listed: unknown[] = Object.values(answer).flatMap((list: unknown) => (Array.isArray(list) ? list.slice(0, 20) : []))
      add(kindOf(route), ...listed.flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one && isId(one.id) ? [one.id] : [])))
    },
    openings: new Map(), acts: new Map(),
  }
  return pool
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > mostOf && oldest !== undefined) map.delete(oldest)
}

/** What an `{id}` in a path names: the word before it. */
export function kindOf(path: string): string {
  const parts = path.split('?')[0]!.split('/')
  const at = parts.findIndex((part) => part === '{id}' || isId(part))
  return (at > 0 ? parts[at - 1] : parts.at(-1)) ?? ''
}
