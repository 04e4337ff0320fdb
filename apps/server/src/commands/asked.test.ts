import { expect, test } from 'vitest'
import { readAsked } from './asked.ts'

const towns = [
  { id: 11, code: '990001101', name: '甲镇', demo: true }, { id: 12, code: '990001102', name: '甲河乡', demo: false }, { id: 13, code: '990001103', name: '乙镇', demo: false },
]
const year = ['--year', '2026']
const says = (...args: string[]) => {
  const read = readAsked(args, towns)
  return 'says' in read ? read.says : 'understood'
}

test('a town is meant by its name, its code, or the beginning of a name where one only begins so', () => {
  for (const [typed, id] of [['甲镇', 11], ['990001102', 12], ['甲河', 12], ['乙', 13]] as const) {
    expect(readAsked(['--town', typed, ...year], towns)).toMatchObject({ town: { id } })
  }
  for (const typed of ['甲', '丙镇', '', '9900011']) expect(says('--town', typed, ...year)).toMatch(`没有找到乡镇“${typed}”。请用 --town 写名称或代码：甲镇 990001101，甲河乡 990001102，乙镇 990001103`)
  expect(says(...year)).toMatch('没有找到乡镇“”')
})

test('a period is a year or two days, and not both', () => {
  const town = ['--town', '甲镇']
  expect(readAsked([...town, ...year], towns)).toMatchObject({ from: '2026-01-01', to: '2026-12-31', json: false })
  expect(readAsked([...town, '--from', '2025-11-01', '--to', '2025-11-30', '--json'], towns)).toMatchObject({ from: '2025-11-01', to: '2025-11-30', json: true })
  for (const wrong of [[], ['--year', '26'], ['--year', '2026年'], ['--from', '2026-01-01'], ['--from', '2026-02-30', '--to', '2026-03-01'], ['--from', '2026-12-31', '--to', '2026-01-01'], [...year, '--to', '2026-03-01']]) {
    expect([wrong, says(...town, ...wrong)]).toEqual([wrong, expect.stringContaining('请写期间：--year 2025')])
  }
})

test('a cut-off, and an earlier one, is a day', () => {
  expect(readAsked(['--town', '甲镇', ...year, '--cutoff', '2026-12-15'], towns)).toMatchObject({ cutoff: '2026-12-15' })
  expect(says('--town', '甲镇', ...year, '--cutoff', '12月15日')).toContain('--cutoff 请写登记截止日')
  expect(readAsked(['--town', '甲镇', ...year, '--since', '2026-11-30'], towns)).toMatchObject({ since: '2026-11-30' })
  expect(says('--town', '甲镇', ...year, '--since', '11月30日')).toContain('--since 请写登记截止日')
})

test('what no command knows is said with what it knows', () => {
  expect(says('--colour', 'red')).toMatch(/^参数不对：--colour red。可用：--town、--year、--from、--to、--figure、--out、--since、--cutoff、--json · /)
  expect(says('甲镇', ...year)).toMatch('参数不对：甲镇 --year 2026')
  expect(says('--town')).toMatch('参数不对：--town')
})
