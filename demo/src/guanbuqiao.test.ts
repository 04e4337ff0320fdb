import { copyDemo, runMain } from '@zhenzhi/server/test'
import { expect, onTestFinished, test } from 'vitest'
import { year } from './guanbuqiao/telling.ts'
import { wanted } from './guanbuqiao/wanted.fixture.ts'
import { guanbuqiaoYear } from './guanbuqiao/year.ts'

const script = guanbuqiaoYear()

interface Printed {
  id: string
  value: string | null
  unit: string
  grades: readonly string[]
  records: number
}

test('whoever asks the loaded demonstration for the town by the name people know gets all fifty figures of 2022, and fewer by the end of November', async () => {
  const { dataDir, remove } = await copyDemo()
  onTestFinished(remove)
  const ask = async (...period: string[]) => {
    const { code, stdout, stderr } = await runMain(['figures', '--town', '官埠桥镇', ...period, '--json'], { DATA_DIR: dataDir, LOG_LEVEL: 'error' })
    expect([code, stderr]).toEqual([0, ''])
    const printed: Printed[] = JSON.parse(stdout)
    return new Map(printed.map((one) => [one.id, one]))
  }
  const [whole, november] = [await ask('--year', '2022'), await ask('--from', year.from, '--to', '2022-11-30')]

  expect(wanted.map(([id]) => {
    const { value, unit, grades, records } = whole.get(id) ?? {}
    return [id, value, unit, grades?.join('+'), records, november.get(id)?.value]
  })).toEqual(wanted)
})

test('some ten thousand records tell it, some late, some put right or struck out, some joined and split, some begun again', () => {
  const having = (fits: (deed: (typeof script)[number]) => boolean) => script.filter(fits).length

  expect(having(({ kind }) => kind === 'open')).toBeGreaterThan(9_500)
  expect(having(({ day, moment }) => moment.slice(0, 4) === '2023' && day <= year.to)).toBeGreaterThan(100)
  expect(having(({ kind, what }) => kind === 'correct' && what['void'] === true)).toBeGreaterThan(5)
  expect(having(({ kind, what }) => kind === 'correct' && what['set'] !== undefined)).toBeGreaterThan(20)
  for (const kind of ['join', 'split']) expect([kind, having((deed) => deed.kind === kind) > 1]).toEqual([kind, true])
  for (const name of ['reopen', 'redo', 'relapse', 'giveBack', 'sendBack', 'withdraw', 'cancel']) expect([name, having((deed) => deed.name === name) > 0]).toEqual([name, true])
  expect(having(({ what }) => Object.values(what).some((text) => typeof text === 'string' && text.length > 150))).toBeGreaterThan(80)
})
