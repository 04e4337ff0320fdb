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

/** The most used first, the others in their own order. */
export function byUse<T extends { id: string }>(account: string, all: readonly T[]): T[] {
  const uses = usesOf(account)
  return [...all].sort((a, b) => (uses[b.id] ?? 0) - (uses[a.id] ?? 0))
}
