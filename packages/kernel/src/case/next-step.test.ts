import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'

const step = (from: string[], to: string, by: string[]) => ({ title: 't', from, to, by, asks: {} })
const definition = {
  transitions: {
    register: step([], 'open', ['clerk']), note: step(['open', 'sent'], 'open', ['clerk', 'leader']), answer: step(['open'], 'closed', ['officer']),
    visit: step(['open'], 'open', ['grid-worker']), remark: step(['odd'], 'odd', ['adviser']),
  },
  duties: { visit: { title: '回访', rule: 'LOC-001', after: { state: 'open' }, dischargedBy: ['visit'] } },
}

test('a case waits for whoever takes it on or discharges its duty, not for whoever may only add to it', () => {
  expect(nextStep(definition, 'open')).toEqual({ transitions: ['answer', 'visit'], posts: ['officer', 'grid-worker'] })
  expect(nextStep(definition, 'sent')).toEqual({ transitions: ['note'], posts: ['clerk', 'leader'] })
})

test('where nothing leads on, it waits for whoever may act at all; where nobody may, for nobody', () => {
  expect(nextStep(definition, 'odd')).toEqual({ transitions: ['remark'], posts: ['adviser'] })
  expect(nextStep(definition, 'closed')).toEqual({ transitions: [], posts: [] })
})
