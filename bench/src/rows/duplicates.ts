import { likenessOf } from '@zhenzhi/recognise'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median, p95, timed } from '../measure/spread.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { sizes } from '../sets/set-size.ts'
import { hasSet, openSet } from '../sets/set.ts'
import { readLabelledPairs } from './labelled-pairs.ts'
import type { LabelledPair } from './labelled-pairs.ts'
import { openLists } from './lists.ts'
import type { OpenedLists, Reader } from './lists.ts'

/** Precision and recall of likeness on the labelled pairs, and how long a suggestion takes while a form is filled. */
export const duplicatesRow: Row = { name: 'duplicates', title: 'Likely the same matter', run }

/** Of what is offered one in seven may be another matter: a clerk looks at both. Of what is the same little may be missed. */
const asked = { precision: 0.85, recall: 0.93, milliseconds: 500 } as const
const who: readonly Reader[] = ['leader', 'clerk', 'gridWorker', 'adviser']
const told = ['两家为田埂被挖吵架，影响耕种', '三组水渠堵了放不到水', '雇主拖欠工钱一直不给', '屋檐滴水冲坏了隔壁墙脚', '村口的路灯坏了三盏']
const turns = 20

async function run(bench: Bench): Promise<Measured[]> {
  const { pairs, places } = await readLabelledPairs()
  const quality = (['tuning', 'held-out'] as const).flatMap((use) => qualityOf(use, pairs.filter((pair) => pair.use === use), places))
  const sets = [sizes.small, ...(bench.big || hasSet(bench, sizes.big) ? [sizes.big] : [])]
  const times: Measured[] = []
  for (const size of sets) times.push(...(await timesOn(bench, size)))
  return [...quality, ...times]
}

function qualityOf(use: string, pairs: readonly LabelledPair[], places: Awaited<ReturnType<typeof readLabelledPairs>>['places']): Measured[] {
  const judged = pairs.map((pair) => ({ same: pair.same, likely: likenessOf(pair.one, pair.other, places).likely }))
  const hits = judged.filter(({ same, likely }) => same && likely).length
  const [precision, recall] = [hits / judged.filter(({ likely }) => likely).length, hits / judged.filter(({ same }) => same).length]
  const on = `${pairs.length} labelled pairs, ${use === 'tuning' ? 'those looked at while weights were set' : 'those kept apart'}`
  return [
    { what: `precision, ${use}`, hold: `≥ ${asked.precision}`, measured: round(precision), ratio: '', on, ...judge(precision, { least: asked.precision, unit: '' }) },
    { what: `recall, ${use}`, hold: `≥ ${asked.recall}`, measured: round(recall), ratio: '', on, ...judge(recall, { least: asked.recall, unit: '' }) },
  ]
}

async function timesOn(bench: Bench, size: (typeof sizes)['small' | 'big']): Promise<Measured[]> {
  const lists = await openLists(await openSet(bench, size))
  try {
    const taken = new Map<Reader, number[]>()
    for (const reader of who) taken.set(reader, await timesFor(lists, reader))
    await writeFile(join(bench.cache, `duplicates-${size.name}.txt`), [...taken].map(([reader, all]) => `${reader}\tmedian / p95 ${round(median(all))} / ${round(p95(all))} ms`).join('\n'))
    return [...taken].map(([reader, all]): Measured => ({
      what: `suggestion for ${reader}, median / p95`, hold: `p95 ≤ ${asked.milliseconds} ms`, measured: `${round(median(all))} / ${round(p95(all))} ms`, ratio: '',
      on: `set of ${size.name} cases; ${told.length} texts, ${turns} turns each; through HTTP, warm, 1 client`, ...judge(p95(all), { most: asked.milliseconds, unit: 'ms' }),
    }))
  } finally {
    await lists.close()
  }
}

async function timesFor(lists: OpenedLists, reader: Reader): Promise<number[]> {
  const browser = lists.browsers.get(reader)
  const town = lists.set.made.towns[0]
  if (browser === undefined || town === undefined) throw new Error(`${reader} is not signed in`)
  const ask = (summary: string, turn: number) => browser.post('/api/cases/like', {
    town: town.id, definition: 'mediation', day: '2026-11-16', what: { summary: `${summary}${turn}`, ...(turn % 2 === 0 ? { village: town.villages[turn % town.villages.length] } : {}) },
  })
  const all: number[] = []
  for (const summary of told) await ask(summary, 0)
  for (let turn = 0; turn < turns; turn += 1) for (const summary of told) all.push(await timed(() => ask(summary, turn)))
  return all
}
