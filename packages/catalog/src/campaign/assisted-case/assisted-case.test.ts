import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { assistedCase } from './assisted-case.ts'

const told = { kind: 'counterfeit', role: 'assist', leadBody: '县公安局' }
const running = story(assistedCase, '2020-03-02', told)
const cracked = running.then('2020-09-10', 'officer', 'help', { help: '配合搜查' }).then('2020-11-20', 'officer', 'crack', { outcome: '县公安局通报已侦破' })

test('a case that was helped with counts as assisted on the day it was solved, and never as the town’s own [C36]', () => {
  const own = story(assistedCase, '2020-03-02', { ...told, role: 'own', leadBody: '综合行政执法队' }).then('2020-05-06', 'officer', 'crack', { outcome: '查实' })

  expect(cracked.facts('cracked')).toMatchObject([{ day: '2020-11-20', amount: '1', by: ['counterfeit', 'assist', ''] }])
  expect(own.facts('cracked')[0]?.by.slice(0, 2)).toEqual(['counterfeit', 'own'])
  expect(cracked.corrects('2020-12-01', 'clerk', { of: cracked.acts[0]?.id, set: { role: 'own' } }).facts('cracked').at(-1)?.by[1]).toBe('own')
})

test('one still running or given up is none solved, however often it was helped with; without an outcome nothing is solved [C36]', () => {
  expect(running.then('2020-09-10', 'officer', 'help', { help: '配合搜查' }).books()).toEqual({ opened: '1', standing: '1' })
  expect(running.then('2020-12-01', 'officer', 'drop', { reason: '证据不足' }).books()).toEqual({ opened: '1', standing: '0' })
  expect(running.tries('2020-11-20', 'officer', 'crack')?.code).toBe('field-missing')
  expect(cracked.tries('2020-11-21', 'officer', 'crack', { outcome: '再次通报' })?.code).toBe('wrong-state')
})
