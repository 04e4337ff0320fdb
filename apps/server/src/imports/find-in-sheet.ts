import { opening } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { Book } from '../outside/spreadsheet/book.ts'
import type { KeptMapping } from '../store/imports/import-mapping.ts'
import type { ImportPurpose } from '../store/imports/import.ts'
import type { Found } from './import-notes.ts'
import { fromKept } from './mapping/mapping.ts'
import type { KeptColumns, Mapping } from './mapping/mapping.ts'
import { proposeColumns, recognised } from './mapping/propose.ts'
import { importableActs, targetKey, targetsHeld, targetsOf, wordKey } from './mapping/target.ts'
import type { TargetSpec } from './mapping/target.ts'
import { bodyRows } from './sheet/body-rows.ts'
import { findHeader, headingsAt } from './sheet/find-header.ts'
import { gridOf, letterOf } from './sheet/grid.ts'
import type { Grid } from './sheet/grid.ts'
import { textOf } from './sheet/text-of.ts'

const samplesShown = 3

interface Looking {
  definition: Definition
  purpose: ImportPurpose
  /** Acts this person may take. */
  acts: readonly string[]
  kept: readonly KeptMapping[]
  /** Rows of the headings as somebody chose them, from 1. */
  header?: { from: number; to: number }
  /** The saved mapping somebody chose. */
  chosen?: string
}

/** What a sheet holds, and how it is proposed to be read: as a file with the same headings was read before, else as the headings say. */
export function findInSheet({ sheets, sheet }: Book, { definition, purpose, acts, kept, header, chosen }: Looking): Found {
  const grid = gridOf(sheet)
  const targets = targetsFor({ definition, acts, purpose })
  const lines = header === undefined ? findHeader(grid, remembering((heading) => recognised([heading], targets))) : { from: header.from - 1, to: header.to - 1 }
  const headings = headingsAt(grid, lines)
  const same = chosen === undefined ? kept.find((one) => one.headings.join('\n') === headings.join('\n')) : kept.find(({ name }) => name === chosen)
  const read = same === undefined ? proposed(headings, { targets, kept, purpose }) : ofTargets(fromKept(columnsOf(same), headings), targets)
  const rows = { from: lines.from + 1, to: lines.to + 1 }
  return {
    sheets: [...sheets], sheet: sheet.name, header: rows,
    columns: headings.map((heading, column) => ({ letter: letterOf(column), heading, samples: samplesIn(grid, { column, after: lines.to }) })),
    proposed: { sheet: sheet.name, header: rows, ...read },
    ...(same === undefined ? {} : { from: same.name }),
  }
}

/** What the columns of a sheet may be read as. */
export function targetsFor({ definition, acts, purpose }: Pick<Looking, 'definition' | 'acts' | 'purpose'>): TargetSpec[] {
  return purpose === 'reconcile' ? targetsHeld(definition, acts) : targetsOf(definition, acts)
}

/** Acts of a definition that somebody may take by a sheet; undefined where even opening one is not theirs, or needs what no cell holds. */
export function actsFor(definition: Definition, posts: readonly string[]): string[] | undefined {
  const acts = importableActs(definition)?.filter((name) => definition.transitions[name]?.by.some((post) => posts.includes(post)) === true)
  return acts?.includes(opening) === true ? acts : undefined
}

/** The headings' own words; what words stood for before is taken along. */
function proposed(headings: readonly string[], { targets, kept, purpose }: { targets: readonly TargetSpec[]; kept: readonly KeptMapping[]; purpose: ImportPurpose }): Pick<Mapping, 'columns' | 'constants' | 'words'> {
  const words = new Map(kept.toReversed().flatMap((one) => columnsOf(one).words.map((word) => [wordKey(word, word.word), word] as const)))
  return { columns: proposeColumns(headings, targets, { dayless: purpose === 'reconcile' }), constants: [], words: [...words.values()] }
}

/** A definition may have lost a field since, and a person may hold fewer posts than whoever saved it. */
function ofTargets({ columns, constants, words }: Pick<Mapping, 'columns' | 'constants' | 'words'>, targets: readonly TargetSpec[]): Pick<Mapping, 'columns' | 'constants' | 'words'> {
  const known = new Set(targets.map(targetKey))
  return { columns: columns.filter(({ target }) => known.has(targetKey(target))), constants: constants.filter(({ target }) => known.has(targetKey(target))), words }
}

function columnsOf({ mapping }: KeptMapping): KeptColumns {
  // Written by this room alone, from a mapping of this form.
  return mapping as unknown as KeptColumns
}

function remembering(score: (heading: string) => number): (headings: readonly string[]) => number {
  const known = new Map<string, number>()
  const of = (heading: string) => {
    const found = known.get(heading) ?? score(heading)
    known.set(heading, found)
    return found
  }
  // A heading that stands twice tells of one thing.
  return (headings) => [...new Set(headings)].reduce((sum, heading) => sum + of(heading), 0)
}

function samplesIn(grid: Grid, { column, after }: { column: number; after: number }): string[] {
  const found = new Set<string>()
  const { rows } = bodyRows({ ...grid, rows: Math.min(grid.rows, after + 40) }, { from: after, to: after })
  for (const row of rows) {
    const text = textOf(grid.at(row, column)).slice(0, 30)
    if (text !== '') found.add(text)
    if (found.size === samplesShown) break
  }
  return [...found]
}
