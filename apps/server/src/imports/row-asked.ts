import { opening } from '@zhenzhi/kernel'
import type { Definition, Id } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { ImportAsked, Importer } from './import-parts.ts'
import type { RowDeed } from './row/read-row.ts'

interface RowOf {
  importId: Id
  /** Row of the sheet, from 1. */
  line: number
  definition: Definition
  importer: Importer
}

/** What the desk is asked for one row, in order. The keys say of which import and row each act is; an act told twice in a row is no case of ours. */
export function rowAsked(deeds: readonly RowDeed[], { importId, line, definition, importer }: RowOf): ImportAsked[] {
  const caseId = v7()
  return deeds.map(({ act, day, what }) => ({
    caseId, name: act, day, what, key: importKey(importId, line, act), grade: 'import',
    who: importer.who(definition.transitions[act]?.by ?? [], definition.office),
    ...(act === opening ? { kind: 'open', definition: definition.id } : { kind: 'step' }),
  }))
}

export function importKey(importId: Id, line: number, act: string): string {
  return `import:${importId}:${line}:${act}`
}
