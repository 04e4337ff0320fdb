import { proofread } from '@zhenzhi/proofread'
import type { About } from '@zhenzhi/proofread'
import { readGazetteer, readWordCounts } from '@zhenzhi/server'
import { median, p95, timed } from '../../measure/spread.ts'
import { judge, round } from '../../row.ts'
import type { Bench, Measured, Row } from '../../row.ts'
import { foundIn } from './found-in.ts'
import { readPassages } from './passages.ts'
import { scorePassage } from './score.ts'
import type { Scored } from './score.ts'

/** How many errors of a report are found and how often a right one is disturbed, and how long it takes. With `--path`, what is marked in files of one’s own. */
export const proofreadRow: Row = { name: 'proofread', title: 'Proofreading of a report', run }

/** The recall that is asked of the development texts, asked of the judging set as well. */
const asked = { recall: 0.85, falsePerThousand: 1 } as const
const reportLength = 20_000

async function run(bench: Bench): Promise<Measured[]> {
  const passages = await readPassages('proofread')
  const outside = { gazetteer: await readGazetteer(), words: readWordCounts() }
  const scored = passages.map((passage) => scorePassage(passage, outside))
  for (const one of scored.filter(({ passage }) => !passage.held)) tell(one, bench.log)
  const quality = [true, false].flatMap((held) => qualityOf(held ? 'held out' : 'looked at', scored.filter(({ passage }) => passage.held === held)))
  return [...quality, await timeOf(scored, outside), ...(bench.path === undefined ? [] : await foundIn(bench.path, outside))]
}

/** What may be learnt from: nothing of what is held out. */
export function tell({ passage, missed, wrong }: Scored, log: Bench['log']): void {
  for (const { certainty, kind, quote } of missed) log(`   missed ${passage.id} ${certainty} ${kind}: ${quote}`)
  for (const { check, certainty, quote } of wrong) log(`   false ${passage.id} ${certainty} ${check}: ${quote}`)
}

export function qualityOf(use: string, some: readonly Scored[]): Measured[] {
  const of = (certainty: string) => ({ found: some.flatMap(({ found }) => found).filter((one) => one.certainty === certainty).length, missed: some.flatMap(({ missed }) => missed).filter((one) => one.certainty === certainty).length })
  const [right, wrong] = [some.flatMap((one) => one.right), some.flatMap((one) => one.wrong)]
  const recall = share(of('A').found, of('A').missed)
  const characters = some.reduce((sum, { passage }) => sum + passage.text.length, 0)
  const correct = some.filter(({ passage }) => passage.errors.length === 0)
  const perThousand = (wrong.length * 1000) / characters
  const on = `${some.length} passages, ${correct.length} of them correct, ${characters} characters`
  return [
    { what: `recall of A errors, ${use}`, hold: `≥ ${asked.recall}`, measured: round(recall), ratio: '', on: `${of('A').found} of ${of('A').found + of('A').missed}`, ...judge(recall, { least: asked.recall, unit: '' }) },
    { what: `false findings per 1,000 characters, ${use}`, hold: `≤ ${asked.falsePerThousand}`, measured: round(perThousand), ratio: '', on, ...judge(perThousand, { most: asked.falsePerThousand, unit: '' }) },
    { what: `precision, ${use}`, hold: '', measured: round(share(right.length, wrong.length)), ratio: '', on: `${right.length} findings right, ${wrong.length} wrong; called certain: ${right.filter(isCertain).length} and ${wrong.filter(isCertain).length}` },
    { what: `correct passages left quiet, ${use}`, hold: '', measured: `${correct.filter((one) => one.wrong.length === 0).length} of ${correct.length}`, ratio: '', on },
    ...(['B', 'C'] as const).map((certainty): Measured => ({ what: `recall of ${certainty} errors, ${use}`, hold: '', measured: round(share(of(certainty).found, of(certainty).missed)), ratio: '', on: `${of(certainty).found} of ${of(certainty).found + of(certainty).missed}` })),
    ...byKind(some, use),
  ]
}

function byKind(some: readonly Scored[], use: string): Measured[] {
  const all = some.flatMap(({ found, missed }) => [...found.map(({ kind }) => ({ kind, isFound: true })), ...missed.map(({ kind }) => ({ kind, isFound: false }))])
  return [...Map.groupBy(all, ({ kind }) => kind)].toSorted(([, one], [, other]) => other.length - one.length)
    .map(([kind, errors]) => ({ what: `${kind}, ${use}`, hold: '', measured: `${errors.filter(({ isFound }) => isFound).length} of ${errors.length} found`, ratio: '', on: 'all certainties' }))
}

function isCertain({ certainty }: { certainty: string }): boolean {
  return certainty === 'A'
}

function share(part: number, rest: number): number {
  return part + rest === 0 ? 0 : part / (part + rest)
}

/** A long report, made of the passages one after the other. */
async function timeOf(scored: readonly Scored[], outside: Pick<About, 'gazetteer' | 'words'>): Promise<Measured> {
  const text = scored.map(({ passage }) => passage.text).join('\n').slice(0, reportLength)
  const times: number[] = []
  for (let turn = 0; turn < 12; turn += 1) times.push(await timed(async () => proofread(text, outside)))
  const warm = times.slice(2)
  return { what: `proofreading ${text.length} characters, median / p95`, hold: '', measured: `${round(median(warm))} / ${round(p95(warm))} ms`, ratio: '', on: '10 turns, warm' }
}
