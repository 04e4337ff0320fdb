import { readFile } from 'node:fs/promises'
import { recogniseOrder } from '@zhenzhi/recognise'
import type { OrderField } from '@zhenzhi/recognise'
import { median, p95, timed } from '../measure/spread.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { askedOf, readLabelledOrders } from './labelled-orders.ts'
import { checkedReplies } from './labelled-replies.ts'

/** How well the fields of a pasted order are read, field by field, and how long it takes. With `--path`, what is found in messages of one’s own. */
export const recogniseRow: Row = { name: 'recognise', title: 'Fields of a pasted order', run }

const fields: readonly OrderField[] = ['platform', 'number', 'kind', 'place', 'unit', 'received', 'due', 'person', 'phone', 'idNumber', 'demand']
const asked = { precision: 0.97, recall: 0.93, milliseconds: 20 } as const
/** A demand is right from this share of common pairs of characters on. */
const alikeFrom = 0.85

interface Score {
  right: number
  wrong: number
  missed: number
}

type Labelled = Awaited<ReturnType<typeof readLabelledOrders>>

async function run(bench: Bench): Promise<Measured[]> {
  const all = await readLabelledOrders()
  const quality = [true, false].flatMap((held) => qualityOf(held, all.filter((one) => one.held === held)))
  return [...quality, ...await checkedReplies(), await timeOf(all), ...(bench.path === undefined ? [] : await foundIn(bench.path))]
}

function qualityOf(held: boolean, some: Labelled): Measured[] {
  const scores = new Map(fields.map((field) => [field, scoreOf(field, some)]))
  const sum = (part: keyof Score) => [...scores.values()].reduce((total, score) => total + score[part], 0)
  const use = held ? 'held out' : 'tuned on'
  const on = `${some.length} orders, ${held ? 'kept apart while rules were made' : 'looked at while rules were made'}; all but demands to the letter`
  const [precision, recall] = [sum('right') / (sum('right') + sum('wrong')), sum('right') / (sum('right') + sum('missed'))]
  const whole: Measured[] = [
    { what: `precision of all fields, ${use}`, hold: `≥ ${asked.precision}`, measured: round(precision), ratio: '', on, ...judge(precision, { least: asked.precision, unit: '' }) },
    { what: `recall of all fields, ${use}`, hold: `≥ ${asked.recall}`, measured: round(recall), ratio: '', on, ...judge(recall, { least: asked.recall, unit: '' }) },
  ]
  return [...whole, ...[...scores].map(([field, { right, wrong, missed }]): Measured => ({
    what: `${field}, ${use}`, hold: '', measured: `precision ${round(right / (right + wrong))}, recall ${round(right / (right + missed))}`, ratio: '', on: `${right} right, ${wrong} wrong, ${missed} missed`,
  }))]
}

function scoreOf(field: OrderField, some: Labelled): Score {
  const score = { right: 0, wrong: 0, missed: 0 }
  for (const one of some) {
    const [wanted, got] = [one.order.expect[field], recogniseOrder(one.asked)[field]?.value]
    const right = wanted !== undefined && got !== undefined && (field === 'demand' ? alike(wanted, got) >= alikeFrom : wanted === got)
    score.right += right ? 1 : 0
    score.wrong += !right && got !== undefined ? 1 : 0
    score.missed += !right && wanted !== undefined ? 1 : 0
  }
  return score
}

/** Twice the pairs of neighbours they share, over all of theirs. */
function alike(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)]
  const rest = [...second]
  let shared = 0
  for (const pair of first) {
    const at = rest.indexOf(pair)
    if (at === -1) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (first.length + second.length)
}

function pairsOf(text: string): string[] {
  return Array.from(text.replace(/\s/g, '')).map((char, at, all) => char + (all[at + 1] ?? ''))
}

/** Five thousand characters of orders one after the other: far more than anybody pastes. */
async function timeOf(all: Labelled): Promise<Measured> {
  const first = all[0]?.asked ?? askedOf({ text: '', today: '2026-01-01' })
  const text = all.map(({ asked: { text: one } }) => one).join('\n').slice(0, 5000)
  const times: number[] = []
  for (let turn = 0; turn < 60; turn += 1) times.push(await timed(async () => recogniseOrder({ ...first, text })))
  const warm = times.slice(10)
  return { what: 'reading 5,000 characters, median / p95', hold: `p95 ≤ ${asked.milliseconds} ms`, measured: `${round(median(warm))} / ${round(p95(warm))} ms`, ratio: '', on: '50 turns, warm', ...judge(p95(warm), { most: asked.milliseconds, unit: 'ms' }) }
}

/** Messages without labels, a JSON object with `title` and `content` a line: how many have each field filled. No villages are known there. */
async function foundIn(path: string): Promise<Measured[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const texts = lines.map((line): { title?: string; content?: string } => JSON.parse(line)).map(({ title = '', content = '' }) => `${title}\n${content}`)
  const read = texts.map((text) => recogniseOrder(askedOf({ text, today: '2026-11-20' })))
  const on = `${texts.length} messages of the file given, of no platform: a number, a platform or a deadline found there would be wrong`
  return fields.map((field): Measured => ({ what: `${field}, by path`, hold: '', measured: `${read.filter((one) => one[field] !== undefined).length} filled`, ratio: '', on }))
}
