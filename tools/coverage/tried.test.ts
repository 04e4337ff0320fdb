import { closed, defineMatter, open, rule, text, yes } from '@zhenzhi/kernel'
import type { Tried } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { untried } from './tried.ts'

const matter = defineMatter({
  id: 'a', title: '甲', rows: [], office: 'general-office', lists: ['what'],
  fields: { what: text('事'), told: yes('已告知') },
  states: { begun: open('已登记'), done: closed('已办') }, starts: 'begun',
  transitions: {
    register: { title: '登记', from: [], to: 'begun', by: ['clerk'], asks: { what: 'optional' } },
    finish: {
      title: '办', from: ['begun'], to: 'done', by: ['clerk'], asks: { told: 'optional' }, due: rule('T-1').after('begun'),
      when: (is) => is.all(is.says('要先告知。', is.compare('told', '=', true)), is.never('finish')),
    },
  },
  measures: {},
})
const report = (status: string, ...tried: Tried[]) => ({ testResults: [{ name: 'x', assertionResults: [{ title: 'it holds', status, meta: { tried } }] }] })
const stopped = (says: string): Tried => ({ definition: 'a', act: 'finish', says })
const looked = (day: string, passed: boolean): Tried => ({ definition: 'a', duty: 'finish', due: '2026-03-31', day, passed })

test('what no passing story tried is missing: each condition by what it says, a duty by its last day and the day after', () => {
  const none = untried([matter], report('failed', stopped('要先告知。'), looked('2026-03-31', false), looked('2026-04-01', true)))
  expect(none.gates).toEqual({ all: 2, missing: ['a.finish: 要先告知。', 'a.finish: “办”已经办过，不能再办。'] })
  expect(none.duties).toEqual({ all: 1, missing: ['a.finish: the day it falls due and the day after'] })

  const all = untried([matter], report('passed', stopped('要先告知。'), stopped('“办”已经办过，不能再办。'), looked('2026-03-31', false), looked('2026-04-01', true)))
  expect([all.gates.missing, all.duties.missing]).toEqual([[], []])
})

test('a look a week later, or one that finds it late on its last day, proves no day', () => {
  const seen = untried([matter], report('passed', looked('2026-03-31', true), looked('2026-04-08', true)))
  expect(seen.duties.missing).toEqual(['a.finish: the day it falls due and the day after'])
})
