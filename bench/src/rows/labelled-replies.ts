import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkReply } from '@zhenzhi/recognise'
import type { FindingKind, ReplyRemedy } from '@zhenzhi/recognise'
import { judge, round } from '../row.ts'
import type { Measured } from '../row.ts'

interface LabelledReply {
  use: 'tuning' | 'held-out'
  for: 'hotline' | 'petition' | 'mediation' | 'act'
  demand: string
  reply: string
  expect: readonly { kind: FindingKind; at?: string }[]
}

const folder = join(import.meta.dirname, '../../../packages/recognise/labelled/replies')
/** Advice of words alone, and no more than advice: of answers never looked at three in five are asked for. */
const asked = { tuning: 0.9, 'held-out': 0.6 } as const

/** What each kind of answer names, as the definitions of the catalog say it. */
const remedies: Record<LabelledReply['for'], ReplyRemedy | null> = {
  hotline: null,
  petition: { words: ['复查'], days: 30, notBy: ['镇人民政府', '乡人民政府', '镇政府', '乡政府'], beside: [], required: true },
  mediation: { words: ['司法确认'], days: 30, notBy: [], beside: [], required: true },
  act: { words: ['行政复议', '申请复议'], days: 60, notBy: [], beside: [{ words: ['行政诉讼', '起诉', '提起诉讼'], days: null }], required: true },
}

/** Of labelled answers, how much of the advice is right and how much is missed. */
export async function checkedReplies(): Promise<Measured[]> {
  const files = await readdir(folder)
  const all: LabelledReply[] = (await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))))).flat()
  return (['tuning', 'held-out'] as const).flatMap((use) => {
    const some = all.filter((one) => one.use === use)
    const scores = some.map(scoreOf)
    const sum = (part: 'right' | 'wrong' | 'missed') => scores.reduce((total, score) => total + score[part], 0)
    const [precision, recall] = [sum('right') / (sum('right') + sum('wrong')), sum('right') / (sum('right') + sum('missed'))]
    const on = `${some.length} answers, ${sum('right')} right, ${sum('wrong')} wrong, ${sum('missed')} missed; ${use === 'tuning' ? 'looked at while rules were made' : 'labelled once the rules were made, and not looked at since'}`
    return [
      { what: `precision of advice on answers, ${use}`, hold: `≥ ${asked[use]}`, measured: round(precision), ratio: '', on, ...judge(precision, { least: asked[use], unit: '' }) },
      { what: `recall of advice on answers, ${use}`, hold: `≥ ${asked[use]}`, measured: round(recall), ratio: '', on, ...judge(recall, { least: asked[use], unit: '' }) },
    ]
  })
}

function scoreOf(one: LabelledReply): { right: number; wrong: number; missed: number } {
  const demand = one.for === 'hotline' || one.for === 'petition' ? one.demand : null
  const found = checkReply({ demand, reply: one.reply, remedy: remedies[one.for] })
  const rest = [...one.expect]
  let right = 0
  for (const { kind, words } of found) {
    const at = rest.findIndex((label) => label.kind === kind && (label.at === undefined || words.includes(label.at) || label.at.includes(words)))
    if (at === -1) continue
    rest.splice(at, 1)
    right += 1
  }
  return { right, wrong: found.length - right, missed: rest.length }
}
