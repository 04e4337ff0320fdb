import type { ImportLine, ImportMapping, ImportView } from '@zhenzhi/contract'
import type { Definition, Id } from '@zhenzhi/kernel'
import type { ImportDesk } from '../../imports/import-desk.ts'

type Seen = Exclude<Awaited<ReturnType<ImportDesk['view']>>, { refusal: unknown }>
type Line = Awaited<ReturnType<ImportDesk['list']>>['imports'][number]
type Current = Readonly<Record<string, { definition: Definition }>>

export function importLine(line: Line, current: Current, reader: Id): ImportLine {
  const { counts, account, ...rest } = line
  return { ...rest, name: account === reader || !isGuarded(current[line.definition]?.definition) ? rest.name : '（文件名不显示）', definitionTitle: current[line.definition]?.definition.title ?? line.definition, ...(counts === undefined ? {} : { counts }) }
}

/** What a file of complaints or of special help is called may name somebody: shown to whoever uploaded it alone. */
function isGuarded(definition: Definition | undefined): boolean {
  return definition !== undefined && (definition.against !== null || definition.complainant !== undefined || definition.special === true)
}

/** One import for whoever looks; what its file says is there only for whoever uploaded it, and only while the file is. */
export function importView(seen: Seen, current: Current, account: Id): ImportView {
  const { run, found, checked, mapping, same, targets, left, saved } = seen
  const transitions = current[seen.definition]?.definition.transitions ?? {}
  return {
    ...importLine(seen, current, account),
    mine: seen.account === account,
    left: [...left], saved: [...saved],
    targets: targets.map((spec) => ({ ...spec, actTitle: transitions[spec.act]?.title ?? '平台' })),
    ...(run === undefined ? {} : { run }),
    ...(found === undefined ? {} : { found: { ...found, proposed: mappingView(found.proposed) } }),
    ...(mapping === undefined ? {} : { mapping: mappingView(mapping) }),
    ...(checked === undefined ? {} : { checked: { words: checked.words, first: checked.first, hints: checked.hints, skipped: checked.skipped } }),
    ...(same === undefined ? {} : { same }),
  }
}

function mappingView({ columns, constants, words, ...rest }: NonNullable<Seen['mapping']>): ImportMapping {
  return { ...rest, columns: [...columns], constants: [...constants], words: [...words] }
}
