/** A key that wraps data keys. It lies outside the database; 32 bytes. */
export interface MasterKey {
  id: string
  bytes: Buffer
}

/** `current` wraps what is new; `older` open what is not rewrapped yet. */
export interface MasterKeys {
  current: MasterKey
  older: readonly MasterKey[]
}

/** Throws when the key is not handed in: without it nothing sealed under it can be read. */
export function getMaster({ current, older }: MasterKeys, id: string): MasterKey {
  const found = [current, ...older].find((key) => key.id === id)
  if (found === undefined) throw new Error(`the master key “${id}” is not here; data keys wrapped by it cannot be opened`)
  return found
}
