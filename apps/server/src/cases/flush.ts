import { fold } from '@zhenzhi/kernel'
import { claimAttachments } from '../store/attachments/attachment.ts'
import { deriveCase } from '../store/derived/derive-case.ts'
import type { Derived } from '../store/derived/derived.ts'
import { withoutDeleted } from '../store/derived/what-is-left.ts'
import { wordsOf } from '../store/derived/words.ts'
import { writeDerived } from '../store/derived/write-derived.ts'
import type { Change } from '../store/derived/write-derived.ts'
import { appendActs } from '../store/evidence/append-acts.ts'
import { insertKeys } from '../store/keys/data-keys.ts'
import { insertPersons, setIndexes } from '../store/persons/persons.ts'
import { nothingWaiting } from './batch.ts'
import type { Batch, Stream, Waiting } from './batch.ts'
import { searchedText } from './searched-text.ts'

/** Writes all that waits, in one round trip: keys and persons, acts with their facts, and how the cases stand now. */
export async function flush(batch: Batch): Promise<void> {
  const { tx, waiting, parts } = batch
  if (waiting.acts.length === 0) return
  const changes = [...waiting.touched].map((stream) => changeOf(batch, stream))
  batch.waiting = nothingWaiting()
  await Promise.all([
    insertKeys(tx, waiting.keys, parts.masters),
    insertPersons(tx, waiting.persons),
    ...waiting.indexed.map((row) => setIndexes(tx, row)),
    appendActs(tx, waiting.acts),
    writeDerived(tx, changes),
    ...waiting.claims.map((claim) => claimFiles(batch, claim)),
  ])
}

/** Somebody else's act named the upload first: as with a key that was taken, looking again finds that out. */
async function claimFiles({ tx, town }: Batch, { files, caseId }: Waiting['claims'][number]): Promise<void> {
  const claimed = await claimAttachments(tx, town, { ids: files, caseId })
  if (claimed !== files.length) throw Object.assign(new Error('an upload was claimed by another case meanwhile'), { code: '23505' })
}

function changeOf(batch: Batch, stream: Stream): Change {
  const before = stream.kept
  const derived = derivedOf(batch, stream)
  const after = before?.words === derived.words ? { ...derived, words: undefined } : derived
  stream.kept = derived
  stream.stored = true
  return { before, after }
}

/** How a case on the bench stands, as the tables keep it; its words too, opened under its key. */
export function derivedOf({ law, parts, town }: Batch, { id, acts, hash, key, kept }: Stream): Derived {
  if (hash === null) throw new Error(`case ${id} has no act`)
  const standing = fold(acts)
  const derived = deriveCase(acts, { standing, hash }, { definitions: law.definitions, offices: parts.offices })
  // Deleted: what deletion took away does not come back with the next act of the clock.
  if (key === undefined) return withoutDeleted(derived, { cases: new Set(), persons: new Set() })
  const definition = law.definitions[standing.definition.hash]
  const texts = searchedText(definition, standing.values, { town, stream: id, keys: new Map([[key.kid, key]]) })
  const words = wordsOf(texts)
  const same = kept?.words?.length === words.length && words.every((word, at) => word === kept.words?.[at])
  return { ...derived, words: same ? kept.words : words }
}
