import { describe, expect, test } from 'vitest'
import { calendar2026 } from '../calendar/calendar.fixture.ts'
import { fold } from '../case/fold.ts'
import type { Law } from '../case/plan.ts'
import { longText } from '../field/build.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { defineMatter, rule } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import { storyteller } from './story.ts'

/** An order that is made, signed, served and may then be contested: nothing is said of how it is served but `serves` and `attempts`. */
const order = defineMatter({
  id: 'toy-order', title: '玩具决定',
  fields: { terms: longText('内容') },
  papers: { order: { title: '决定书', template: 'order.docx', requires: {} } },
  states: { drawn: open('已登记'), issued: open('已制作'), served: open('已送达'), final: closed('已生效'), contested: closed('已复议') },
  starts: 'drawn',
  transitions: {
    register: { title: '登记', from: [], to: 'drawn', by: ['clerk'], asks: { terms: 'optional' } },
    issue: { title: '制作决定书', from: ['drawn'], to: 'issued', by: ['clerk'], issues: ['order'] },
    tried: { title: '登记没有送到', from: ['issued'], to: 'issued', by: ['clerk'], attempts: 'order' },
    serve: { title: '登记送达', from: ['issued'], to: 'served', by: ['clerk'], serves: 'order', due: rule('T-SERVE').after('issued') },
    contest: { title: '登记复议申请', from: ['served'], to: 'contested', by: ['clerk'], due: rule('T-CONTEST').afterServed('order') },
    finish: { title: '登记生效', from: ['served'], to: 'final', by: ['clerk'], when: (is) => is.served('order') },
  },
  measures: { lapsed: measure('期满', 'case').onDuty('contest', 'due') },
})

const certain = { amount: null, unit: null, source: null, kind: 'calc-rule' } as const
const law: Law = {
  rules: [
    ruleWith({ id: 'T-SERVE', amount: 7 }), ruleWith({ id: 'T-CONTEST', amount: 60, side: 'party' }),
    ruleWith({ id: 'TIME-019', ...certain }), ruleWith({ id: 'TIME-020', ...certain, law: '《某法》', article: '第89条' }), ruleWith({ id: 'TIME-021', ...certain }),
    ruleWith({ id: 'TIME-022', ...certain }), ruleWith({ id: 'TIME-023', amount: 30, kind: 'period' }),
  ],
  calendars: { 2026: calendar2026 }, calendar: '2026', definitions: {}, templates: { 'order.docx': 'hash-of-order' },
}

const issued = storyteller(law)(order, '2026-03-02').then('2026-03-03', 'clerk', 'issue')
const row = (day: string, method: string, more: object = {}) => ({ day, method, result: 'served', ...more })
const serve = (day: string, ...delivery: object[]) => issued.then(day, 'clerk', 'serve', JSON.parse(JSON.stringify({ delivery })))
const paperOf = (story: typeof issued) => story.standing().papers[0]

test('handed over and nothing more said: served on the day of the act, and the clock of the remedy runs from there', () => {
  const served = issued.then('2026-03-05', 'clerk', 'serve')

  expect(paperOf(served)).toEqual({ paper: 'order', version: 1, template: 'hash-of-order', issued: '2026-03-03', signed: null, served: '2026-03-05' })
  expect(served.duty('contest')).toMatchObject({ trigger: '2026-03-05', statutoryDue: '2026-05-04', side: 'party' })
})

test('of each way, the day that counts: the day signed for, left, come in, on the slip; of an announcement the last of its thirty days', () => {
  const ways = {
    direct: serve('2026-03-06', row('2026-03-05', 'direct')),
    received: serve('2026-03-06', row('2026-03-05', 'received', { receiver: '妻' })),
    left: serve('2026-03-06', row('2026-03-05', 'left', { witness: '村干部' })),
    electronic: serve('2026-03-06', row('2026-03-05', 'electronic', { consented: true })),
    post: serve('2026-03-06', row('2026-03-05', 'post', { trace: 'EMS' })),
  }

  for (const [method, story] of Object.entries(ways)) {
    expect(paperOf(story)).toMatchObject({ served: '2026-03-05', delivery: { method, done: '2026-03-05', attempts: 1 } })
    expect(story.duty('contest')?.trigger).toBe('2026-03-05')
  }
  const announced = serve('2026-03-06', row('2026-03-04', 'direct', { result: 'missing' }), row('2026-03-06', 'announcement'))
  expect(paperOf(announced)).toMatchObject({ served: '2026-04-05', delivery: { method: 'announcement', done: '2026-03-06', attempts: 2, rule: { id: 'TIME-023' } } })
  expect(announced.acts.at(-1)?.outcome.pinned.rules).toContainEqual({ id: 'TIME-023', version: '2020-01-01' })
  expect(announced.duty('contest')).toMatchObject({ trigger: '2026-04-05', statutoryDue: '2026-06-04' })
})

test('a paper announced does not count as served the day before its thirty days are over, and does on the last', () => {
  const announced = serve('2026-03-06', row('2026-03-04', 'direct', { result: 'missing' }), row('2026-03-06', 'announcement'))

  expect(announced.tries('2026-04-04', 'clerk', 'finish')).toMatchObject({ code: 'guard-unmet', says: '《决定书》公告期还没有满，2026-04-05 才视为送达，请到期后再办。' })
  expect(announced.tries('2026-04-05', 'clerk', 'finish')).toBeUndefined()
})

test('attempts that failed are told as they happen, serve nothing, and count with the one that reached its man', () => {
  const tried = issued.then('2026-03-04', 'clerk', 'tried', { delivery: [row('2026-03-04', 'direct', { result: 'absent' })] }).then('2026-03-05', 'clerk', 'tried', { delivery: [row('2026-03-05', 'direct', { result: 'refused' })] })
  expect(paperOf(tried)?.served).toBeNull()
  expect(tried.on('2026-03-11').overdue).toEqual(['serve'])

  const left = tried.then('2026-03-06', 'clerk', 'serve', { delivery: [row('2026-03-06', 'left', { evidence: ['照片'] })] })
  expect(paperOf(left)?.delivery).toMatchObject({ method: 'left', attempts: 3 })
  expect(tried.tries('2026-03-06', 'clerk', 'serve', { delivery: [row('2026-03-06', 'announcement')] })).toBeUndefined()
})

describe('refused, with what is wanting and its article,', () => {
  const says = (...delivery: object[]) => issued.tries('2026-03-06', 'clerk', 'serve', JSON.parse(JSON.stringify({ delivery })))?.says

  test('a way of serving without what it hangs on', () => {
    expect(says(row('2026-03-05', 'left'))).toBe('留置送达要有见证人，或者附上拍照、录像（《某法》第89条），请补填。')
    expect(says(row('2026-03-05', 'received'))).toContain('签收人')
    expect(says(row('2026-03-05', 'post'))).toContain('回执')
    expect(says(row('2026-03-05', 'electronic', { consented: false }))).toContain('同意')
    expect(says(row('2026-03-05', 'announcement'))).toContain('下落不明')
  })

  test('what was not served, rows half filled or out of order, and days the paper did not live', () => {
    expect(says(row('2026-03-05', 'direct', { result: 'refused' }))).toContain('还没有送到')
    expect(says({ day: '2026-03-05', method: 'direct' })).toContain('每一行都要填')
    expect(says(row('2026-03-05', 'direct'), row('2026-03-05', 'direct'))).toContain('只能有一行')
    expect(says(row('2026-03-05', 'direct', { result: 'absent' }), row('2026-03-04', 'direct'))).toContain('先后')
    expect(says(row('2026-03-02', 'direct'))).toContain('不能早于制作日期 2026-03-03')
    expect(says(row('2026-03-07', 'direct'))).toContain('不能晚于办理日期 2026-03-06')
  })

  test('a failed attempt that says it served, and one once the paper was served', () => {
    const serveInstead = issued.tries('2026-03-04', 'clerk', 'tried', { delivery: [row('2026-03-04', 'direct')] })
    expect(serveInstead?.says).toContain('请办“登记送达”')
    expect(issued.tries('2026-03-04', 'clerk', 'tried')?.code).toBe('field-missing')
  })
})

describe('a correction', () => {
  const served = serve('2026-03-10', row('2026-03-05', 'post', { trace: 'EMS' }))
  const of = served.acts[2]?.id

  test('of the slip moves the day that counts, the clock that runs from it, and what the clock had said', () => {
    const corrected = served.passes('2026-05-05').corrects('2026-05-06', 'clerk', { of, set: { delivery: [row('2026-03-07', 'post', { trace: 'EMS' })] } })

    expect(served.passes('2026-05-05').books()).toEqual({ lapsed: '1' })
    expect(paperOf(corrected)).toMatchObject({ served: '2026-03-07', delivery: { done: '2026-03-07' } })
    expect(corrected.duty('contest')).toMatchObject({ trigger: '2026-03-07', statutoryDue: '2026-05-06' })
    expect(corrected.books()).toEqual({ lapsed: '0' })
  })

  test('of the day of the act alone leaves the day on the slip; of a paper handed over it moves both', () => {
    expect(paperOf(served.corrects('2026-03-12', 'clerk', { of, day: '2026-03-09' }))?.served).toBe('2026-03-05')
    const handed = issued.then('2026-03-05', 'clerk', 'serve')
    expect(paperOf(handed.corrects('2026-03-12', 'clerk', { of: handed.acts[2]?.id, day: '2026-03-04' }))?.served).toBe('2026-03-04')
  })

  test('may not make of a delivery what could not have been one; one struck out leaves the paper unserved and no clock', () => {
    expect(() => served.corrects('2026-03-12', 'clerk', { of, set: { delivery: [row('2026-03-05', 'left')] } })).toThrow('见证人')
    const struck = served.corrects('2026-03-12', 'clerk', { of, void: true })
    expect(paperOf(struck)?.served).toBeNull()
    expect(struck.duty('contest')?.status).toBe('withdrawn')
  })
})

test('acts kept before there was such a word read as they did: the effect alone, and the day of the act', () => {
  const served = issued.then('2026-03-05', 'clerk', 'serve')
  const old = served.acts.map((act) => ({ ...act, outcome: { ...act.outcome, effects: act.outcome.effects.filter(({ effect }) => effect !== 'clear-fields') } }))

  expect(old.at(-1)?.outcome.effects).toEqual([{ effect: 'serve-paper', paper: 'order', day: '2026-03-05' }])
  expect(fold(old).papers[0]?.served).toBe('2026-03-05')
})

test('a clock from the delivery of a paper that is none of ours, or that nothing serves, is said at load', () => {
  const of = (paper: string, serves?: 'order') => () => defineMatter({
    id: 'x', title: '乙', fields: {}, papers: { order: { title: '决定书', template: 'order.docx', requires: {} } },
    states: { begun: open('始'), done: closed('完') }, starts: 'begun',
    transitions: {
      register: { title: '登记', from: [], to: 'begun', by: ['clerk'] },
      end: { title: '完成', from: ['begun'], to: 'done', by: ['clerk'], due: rule('T-SERVE').afterServed(paper), ...(serves === undefined ? {} : { serves }) },
    },
  })

  expect(of('order')).toThrow('starts once “order” is served, and nothing serves it')
  expect(of('letter')).toThrow('starts once no paper of ours is served, “letter”')
  expect(of('order', 'order')).not.toThrow()
})
