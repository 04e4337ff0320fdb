import type { AskedField } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { withoutPersonal } from './personal.ts'
import { isEmpty, problemsOf } from './problems.ts'
import { withoutBlanks } from './without-blanks.ts'

const asks: AskedField[] = [
  { name: 'parties', required: true, field: { kind: 'people', title: '当事人', min: 2 } },
  { name: 'reporter', required: false, field: { kind: 'person', title: '报告人' } },
  { name: 'summary', required: true, field: { kind: 'text', title: '主要事实', long: true } },
  { name: 'session', required: false, field: { kind: 'text', title: '调解记录', long: true, sealed: true } },
  { name: 'amount', required: false, field: { kind: 'money', title: '金额' } },
  {
    name: 'helped', required: false,
    field: { kind: 'rows', title: '帮扶', fields: { who: { kind: 'person', title: '谁' }, note: { kind: 'text', title: '备注', sealed: true }, times: { kind: 'integer', title: '次数' } } },
  },
]

test('what is kept in the browser until it is sent holds no persons and nothing secret, in rows neither', () => {
  const kept = withoutPersonal(asks, {
    parties: [{ name: '甲' }], reporter: { name: '乙' }, summary: '争地界', session: '不外传', amount: '100',
    helped: [{ who: { name: '丙' }, note: '不外传', times: 2 }],
  })

  expect(kept).toEqual({ summary: '争地界', amount: '100', helped: [{ times: 2 }] })
})

test('what is missing is said at its field before the server is asked', () => {
  expect(problemsOf(asks, { parties: [null, null], summary: '' })).toEqual({ parties: '请填“当事人”。', summary: '请填“主要事实”。' })
  expect(problemsOf(asks, { parties: [{ name: '甲' }], summary: '争地界' })).toEqual({})
})

test('money that is no money is said at its field, with an example', () => {
  const given = { parties: [{ name: '甲' }], summary: '争地界' }

  expect(problemsOf(asks, { ...given, amount: '12.345 元' })).toHaveProperty('amount')
  expect(problemsOf(asks, { ...given, amount: '125050' })).toEqual({})
})

test('boxes for persons that nobody filled are not sent', () => {
  expect(withoutBlanks(asks, { parties: [{ name: '甲' }, null, { name: '', phone: '' }], summary: '' })).toEqual({ parties: [{ name: '甲' }], summary: '' })
})

test('“no” and nought are something; nothing typed in any part is nothing', () => {
  expect([false, 0].map(isEmpty)).toEqual([false, false])
  expect([undefined, null, '', [], [null], {}, [{ name: '' }]].map(isEmpty)).toEqual([true, true, true, true, true, true, true])
})
