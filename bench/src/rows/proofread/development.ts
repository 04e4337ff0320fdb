import { readGazetteer, readWordCounts } from '@zhenzhi/server'
import type { Bench, Measured, Row } from '../../row.ts'
import { readPassages } from './passages.ts'
import { qualityOf, tell } from './proofread.ts'
import { scorePassage } from './score.ts'
import type { Scored } from './score.ts'

/** What the proofreader is tuned on: nothing of it is held out, and each check tells how often it is right. */
export const proofreadDevelopmentRow: Row = { name: 'proofread-dev', title: 'Proofreading, while it is tuned', run }

async function run({ log }: Bench): Promise<Measured[]> {
  const outside = { gazetteer: await readGazetteer(), words: readWordCounts() }
  const own = (await readPassages('proofread-dev')).map((passage) => scorePassage(passage, outside))
  const told = (await readPassages('proofread')).filter(({ held }) => !held).map((passage) => scorePassage(passage, outside))
  for (const one of [...own, ...told]) tell(one, log)
  return [...qualityOf('development', own), ...qualityOf('looked at', told), ...byCheck([...own, ...told])]
}

/** A check that is wrong more often than right is worse than none. */
function byCheck(some: readonly Scored[]): Measured[] {
  const all = some.flatMap(({ right, wrong }) => [...right.map((one) => ({ ...one, isRight: true })), ...wrong.map((one) => ({ ...one, isRight: false }))])
  return [...Map.groupBy(all, ({ check, certainty }) => `${check} ${certainty}`)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([what, findings]) => {
    const right = findings.filter(({ isRight }) => isRight).length
    return { what, hold: '', measured: `${right} right, ${findings.length - right} wrong`, ratio: '', on: 'development and looked at' }
  })
}
