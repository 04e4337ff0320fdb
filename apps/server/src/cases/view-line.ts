import { correctionOf } from '@zhenzhi/kernel'
import type { Act, ActLine, Id, Json, Values } from '@zhenzhi/kernel'
import type { AttachmentRow } from '../store/attachments/attachment.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { openValue } from '../store/keys/seal-value.ts'
import { without } from './kept-from.ts'
import { maskName } from './mask.ts'
import { maskedIn, openAll } from './open-value.ts'
import type { Opening } from './open-value.ts'
import { enteredForPath } from './seal-who.ts'
import { sightOf } from './sight.ts'
import type { Looking, Privacy, Showing } from './sight.ts'

/** One act as it may be shown; a correction's fields stand under `set`. */
export interface ViewLine extends ActLine {
  what: Readonly<Record<string, Json>>
  masked: readonly string[]
  /** The name it was entered for; undefined where it was not, or where the key is gone. */
  enteredFor?: string
}

export interface ViewFile {
  id: Id
  name: string
  mediaType: string
  size: number
}

/** What an act says of fields; of a correction, what it puts there. */
export function saidIn({ kind, what }: Act): Values {
  return kind === 'correct' ? correctionOf(what).set : what
}

/** Would a purpose show more than is shown without one? */
export function gainsBy(privacy: Privacy, looking: Looking, acts: readonly Act[]): boolean {
  const [before, after] = [false, true].map((reveal) => {
    const sight = sightOf(privacy, { ...looking, reveal })
    return { sight, fields: (values: Values) => maskedIn(values, sight) }
  })
  if (before === undefined || after === undefined) return false
  return acts.map(saidIn).some((values) => before.fields(values).some((name) => before.sight.of(name) !== after.sight.of(name) || !after.fields(values).includes(name)))
}

/** A correction says its fields under \`set\`. */
export function lineOf(line: ActLine, act: Act | undefined, { kept, ...opening }: Opening & { names: Showing; kept: ReadonlySet<Id> }): ViewLine {
  const { sight } = opening
  const what = without(act?.what ?? {}, kept)
  const said = act === undefined ? {} : without(saidIn(act), kept)
  const opened = act?.kind === 'correct' ? { ...openAll(what, opening), ...(what['set'] === undefined ? {} : { set: openAll(said, opening) }) } : openAll(what, opening)
  const name = openEnteredFor(line, opening)
  return { ...line, what: opened, masked: maskedIn(said, sight), ...(name === undefined ? {} : { enteredFor: name }) }
}

function openEnteredFor({ id, who }: ActLine, { town, stream, keys, names }: Opening & { names: Showing }): string | undefined {
  const key = keys.get(who.enteredFor?.of.kid ?? '')
  if (who.enteredFor === undefined || key === undefined) return undefined
  if (names === 'none') return '（保密）'
  const name = openValue(key, who.enteredFor.of, { town, stream, act: id, path: enteredForPath })
  if (typeof name !== 'string') return undefined
  return names === 'little' ? maskName(name) : name
}

/** What a file is called may name somebody: without a purpose, and without the permission, it has no name. */
export function fileOf({ id, town, kid, sealedName, mediaType, size }: AttachmentRow, { keys, names }: { keys: ReadonlyMap<Id, DataKey>; names: Showing }): ViewFile[] {
  const key = keys.get(kid)
  if (key === undefined) return []
  const name = names === 'full' ? openValue(key, sealedName, { town, stream: id, act: id, path: 'name' }) : '附件'
  return [{ id, name: typeof name === 'string' ? name : '', mediaType, size }]
}
