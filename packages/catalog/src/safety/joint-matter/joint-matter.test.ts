import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { jointMatter } from './joint-matter.ts'

const village = '00000000-0000-7000-a000-000000000001'
const told = { line: 'governance', subject: '集镇占道经营', lead: 'enforcement-team', coUnits: ['police-station'], village }
const agreed = story(jointMatter, '2026-03-02', told).then('2026-03-04', 'leader', 'agree', { agreed: '执法队牵头，派出所配合', finishBy: '2026-03-31' })
const both = [{ unit: 'enforcement-team', did: '清理摊点' }, { unit: 'police-station', did: '维持秩序' }]

test('a matter taken up together is agreed with a lead and those that join, and ends with what each did; it counts by its line once agreed [F11]', () => {
  const done = agreed.then('2026-03-20', 'officer', 'gather', { parts: both }).then('2026-03-31', 'clerk', 'finish', { result: '秩序恢复' })

  expect(story(jointMatter, '2026-03-02', told).books()['agreed']).toBeUndefined()
  expect(done.books()).toEqual({ proposed: '1', agreed: '1', done: '1', standing: '0', due: '1', inTime: '1' })
  expect(done.facts('agreed')[0]?.by).toEqual(['governance', village, 'enforcement-team'])
  expect(agreed.then('2026-03-05', 'clerk', 'agree', { agreed: '加上市场监管所', finishBy: '2026-04-10' }).books()['agreed']).toBe('1')
})

test('no joint matter without a unit that joins; none ends before two units have told what they did [F11]', () => {
  const half = agreed.then('2026-03-20', 'officer', 'gather', { parts: [both[0] ?? {}] })

  expect(() => story(jointMatter, '2026-03-02', { ...told, coUnits: [] })).toThrow('配合单位')
  for (const one of [agreed, half]) expect(one.tries('2026-03-21', 'clerk', 'finish', { result: '好' })?.says).toContain('汇总办理情况')
  expect(agreed.then('2026-03-21', 'leader', 'drop', { reason: '不必' }).books()).toEqual({ proposed: '1', agreed: '1', standing: '0' })
  expect(agreed.tries('2026-03-21', 'clerk', 'drop', { reason: '不必' })?.code).toBe('not-your-post')
})

test('the day agreed is the last, the day after it is overdue; agreed anew another day holds [F11]', () => {
  const later = agreed.then('2026-03-30', 'leader', 'agree', { agreed: '延后', finishBy: '2026-04-20' })

  expect([agreed.on('2026-03-31').overdue, agreed.on('2026-04-01').overdue]).toEqual([[], ['finish']])
  expect([later.on('2026-04-20').overdue, later.on('2026-04-21').overdue]).toEqual([[], ['finish']])
  expect(agreed.tries('2026-03-30', 'leader', 'agree', { agreed: '延后', finishBy: '2026-03-01' })?.says).toContain('不能早于')
})
