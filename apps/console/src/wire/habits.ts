/** Which definitions this account registers most, kept in this browser alone, to put their buttons first. */
function keyOf(account: string): string {
  return `zhenzhi.used.${account}`
}

function usesOf(account: string): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number')) : {}
  } catch {
    return {}
  }
}

export function rememberUse(account: string, definition: string): void {
  const uses = usesOf(account)
  try {
    localStorage.setItem(keyOf(account), JSON.stringify({ ...uses, [definition]: (uses[definition] ?? 0) + 1 }))
  } catch {
    // Without a store the buttons keep the catalogue's order.
  }
}

/** Those that were registered here before, the most used first. */
export function usedBefore<T extends { id: string }>(account: string, all: readonly T[]): T[] {
  const uses = usesOf(account)
  return byUse(account, all.filter(({ id }) => (uses[id] ?? 0) > 0))
}

/** The most used first, the others in their own order. */
export function byUse<T extends { id: string }>(account: string, all: readonly T[]): T[] {
  const uses = usesOf(account)
  return [...all].sort((a, b) => (uses[b.id] ?? 0) - (uses[a.id] ?? 0))
}

function columnsOf(account: string, definition: string): string {
  return `zhenzhi.columns.${account}.${definition}`
}

/** Which columns this account last took along of a kind, kept in this browser alone; undefined where none were chosen yet. */
export function keptColumns(account: string, definition: string): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(columnsOf(account, definition)) ?? 'null')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : undefined
  } catch {
    return undefined
  }
}

export function keepColumns(account: string, definition: string, columns: readonly string[]): void {
  try {
    localStorage.setItem(columnsOf(account, definition), JSON.stringify(columns))
  } catch {
    // Without a store the choice is that of the list.
  }
}
