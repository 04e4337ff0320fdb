import { shownValue } from '@zhenzhi/kernel'
import type { Id, Json, Names } from '@zhenzhi/kernel'
import type { AttachmentDesk } from './attachments/attachment-desk.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import type { CaseDesk } from './cases/desk.ts'
import { hasSecretMark } from './cases/secret-mark.ts'
import { makeImportDesk } from './imports/import-desk.ts'
import type { ImportDesk } from './imports/import-desk.ts'
import type { Reach } from './store/reach.ts'

interface ImportWiring {
  deskParts: DeskParts
  desk: CaseDesk
  files: AttachmentDesk
  acted: () => void
  failed: (fault: unknown) => void
}

/** Taking over spreadsheets, tied to the desk, the shelf of uploads and the rosters. */
export function importDeskOn({ deskParts, desk, files, acted, failed }: ImportWiring): ImportDesk {
  const { app, masters, clock, law } = deskParts
  return makeImportDesk({
    app, masters, clock, law, files, acted, failed,
    takeTogether: desk.takeTogether,
    isSecret: hasSecretMark,
    terms: (asked) => termsOf(desk, asked),
  })
}

const mostPages = 60

/** What stands or stood in a roster, by its heading and by the first listed field alone. */
async function termsOf(desk: CaseDesk, { town, roster, reach }: { town: number; roster: string; reach: Reach }): Promise<{ id: Id; names: string[] }[]> {
  const found: { id: Id; names: string[] }[] = []
  let after: Parameters<CaseDesk['list']>[0]['after']
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, next } = await desk.list({ town, definition: roster, ...(after === undefined ? {} : { after }) }, reach)
    for (const { id, definitionOf, values, void: struck } of rows) {
      const said = definitionOf.lists.flatMap((name) => saidOf(definitionOf.fields[name], values[name]))
      if (!struck && said[0] !== undefined) found.push({ id, names: [said[0], said.slice(0, 2).join('·'), said.slice(0, 2).join('')] })
    }
    if (next === null) break
    after = next
  }
  return found
}

const nobody: Names = { places: {}, terms: {}, cases: {}, files: {} }

function saidOf(field: Parameters<typeof shownValue>[0] | undefined, value: Json | undefined): string[] {
  const text = field === undefined ? '' : shownValue(field, value, nobody)
  return text === '' ? [] : [text]
}
