import { expect, test } from 'vitest'
import { person, text } from '../field/build.ts'
import { measure } from '../measure/measure.ts'
import { petition, visitLedger, worker } from '../story/toy.fixture.ts'
import { defineMatter, rule } from './define-matter.ts'
import type { TransitionWriting } from './define-matter.ts'
import { closed, open } from './definition.ts'

const basis = '玩具条例'

/** A matter so small that one more transition is all a test has to say. */
function tiny(accept: TransitionWriting<'received' | 'done', 'demand', 'opinion', 'register' | 'accept'>) {
  return defineMatter({
    id: 'tiny',
    title: '小事项',
    fields: { demand: text('诉求', { basis }) },
    papers: { opinion: { title: '意见书', template: 'opinion.docx', requires: {} } },
    states: { received: open('已登记'), done: closed('已办结') },
    starts: 'received',
    transitions: { register: { title: '登记', from: [], to: 'received', by: ['clerk'], asks: { demand: 'required' } }, accept },
  })
}

const accept = { title: '受理', from: ['received'], to: 'done', by: ['clerk'] } as const

test('a matter from its writing is data: it survives JSON unchanged', () => {
  for (const definition of [tiny(accept), petition, visitLedger, worker]) {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  }
})

test('a state that is not there does not compile', () => {
  // @ts-expect-error 'nowhere' is no state of it
  expect(() => tiny({ ...accept, to: 'nowhere' })).toThrow('no state “nowhere”')
})

test('a field that is not there does not compile', () => {
  // @ts-expect-error 'wish' is no field of it
  expect(() => tiny({ ...accept, asks: { wish: 'optional' } })).toThrow('no field “wish”')
})

test('a paper that is not there does not compile', () => {
  // @ts-expect-error 'letter' is no paper of it
  expect(() => tiny({ ...accept, issues: ['letter'] })).toThrow('no paper “letter”')
})

test('a deadline after a state that is not there does not compile', () => {
  // @ts-expect-error nothing begins after 'nowhere'
  expect(() => tiny({ ...accept, due: rule('T-ACCEPT').after('nowhere') })).toThrow('starts after no state of ours, “nowhere”')
})

test('the same holds where a matter is written in one piece, as in the catalog', () => {
  const written = () => defineMatter({
    id: 'whole',
    title: '整件',
    fields: { who: person('姓名'), demand: text('诉求', { basis }) },
    states: { received: open('已登记'), done: closed('已办结') },
    starts: 'received',
    transitions: {
      register: { title: '登记', from: [], to: 'received', by: ['clerk'], asks: { demand: 'required' } },
      // @ts-expect-error 'finished' is no state of it
      finish: { title: '办结', from: ['received'], to: 'finished', by: ['clerk'] },
      // @ts-expect-error 'wish' is no field of it
      change: { title: '更改', from: ['received'], to: 'received', by: ['clerk'], asks: { wish: 'optional' } },
      // @ts-expect-error there are no papers
      print: { title: '打印', from: ['received'], to: 'done', by: ['clerk'], issues: ['letter'] },
      // @ts-expect-error nothing begins after 'finished'
      wait: { title: '等待', from: ['received'], to: 'done', by: ['clerk'], due: rule('T-ACCEPT').after('finished') },
      // @ts-expect-error 'answer' is no transition of it
      extend: { title: '延期', from: ['received'], to: 'done', by: ['clerk'], postpones: 'answer' },
    },
  })

  expect(written).toThrow(/no state “finished”[^]*no field “wish”[^]*no paper “letter”[^]*no duty “answer”[^]*“finished”/)
})

test('everything wrong is said at once, under the name of the matter', () => {
  const written = () => defineMatter({
    id: 'wrong',
    title: '错',
    fields: { demand: text('诉求') },
    states: { received: open('已登记') },
    starts: 'received',
    transitions: { register: { title: '登记', from: [], to: 'received', by: [], asks: { demand: 'required' } } },
  })

  expect(written).toThrow('wrong:\nfrom “received” no closed state can be reached\ntransition “register”: nobody may take it\ntransition “register”: “demand” is required but states no basis')
})

test('a guard is called once, when the matter is written, and what it returned is kept', () => {
  let calls = 0
  const matter = tiny({
    ...accept,
    when: (is) => {
      calls += 1
      return is.all(is.filled('demand'), is.says('请先签字。', is.signed('opinion')))
    },
  })

  expect(calls).toBe(1)
  expect(matter.transitions['accept']?.when).toEqual({
    is: 'all', of: [{ is: 'compare', field: 'demand', how: '≠', to: null }, { is: 'signed', paper: 'opinion', says: '请先签字。' }],
  })
})

test('a deadline becomes a duty of the transition it is written on, discharged by that and by the others named', () => {
  expect(petition.duties['answer']).toEqual({ title: '答复', rule: 'T-ANSWER', after: { state: 'accepted' }, dischargedBy: ['answer', 'serve'] })
  expect(petition.duties['visit']).toMatchObject({ after: { field: 'promised' } })
  expect(petition.transitions['answer']).not.toHaveProperty('due')
})

test('without saying so, who may open a record may correct it', () => {
  expect(tiny(accept).corrects).toEqual(['clerk'])
  expect(worker.corrects).toEqual(['clerk'])
})

test('a ledger is one act; a roster has its term and its stock', () => {
  expect(Object.keys(visitLedger.transitions)).toEqual(['register'])
  expect(visitLedger.states['recorded']?.closed).toBe(true)
  expect(worker.measures['inTerm']).toMatchObject({ unit: 'person', by: ['village', 'kind'], times: { term: { from: 'from', to: 'to' } } })
  expect(worker.measures['inTerm']).toEqual(measure('在任', 'person').on('register').by('village', 'kind').with({ times: { term: { from: 'from', to: 'to' } } }).spec)
})
