import { despite } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { villageAdviserVisit } from './village-adviser-visit.ts'

const village = '00000000-0000-7000-a000-000000000001'
const other = '00000000-0000-7000-a000-000000000002'
const adviser = '00000000-0000-7000-b000-000000000009'
const [quarrel, debt] = ['00000000-0000-7000-8000-00000000000d', '00000000-0000-7000-8000-00000000000e']
const year = { from: '2026-01-01', to: '2026-12-31' }

type Line = Record<string, Json>
const line = (kind: string, persons: number, more: Line = {}): Line => ({ kind, persons, ...more })

interface Given {
  valid?: boolean
  before?: string
  at?: string
  more?: Record<string, Json>
}

function visit(day: string, lines: readonly Line[], { valid = true, before = '0', at = village, more = {} }: Given = {}) {
  return story(villageAdviserVisit, day, { adviser, village: at, services: lines, ...more }, { post: 'adviser', needs: [
    { need: { need: 'term-valid', roster: 'legal-adviser', term: adviser, day }, answer: { valid } },
    { need: { need: 'count', measure: 'village-adviser-visit.villages', subject: at, from: day, to: day }, answer: before },
  ] })
}

const full = visit('2026-03-02', [line('consultation', 4), line('publicity', 60), line('dispute', 2, { dispute: quarrel })])
const short = visit('2026-03-09', [line('consultation', 3)])
const again = visit('2026-04-06', [line('dispute', 2, { dispute: quarrel }), line('dispute', 3, { dispute: debt }), line('other', 1)], { at: other })

test('a visit is one however many services it held, and the services add up to more than the visits [H04]', () => {
  const figure = (id: string) => readFigure(id, year, full, short, again)

  expect([figure('village-adviser-visits'), figure('village-adviser-services'), figure('village-adviser-villages')]).toEqual(['3', '7', '2'])
  expect(['consultations', 'publicity', 'documents', 'other', 'audience'].map((name) => figure(`village-adviser-${name}`))).toEqual(['7', '1', '0', '1', '75'])
  expect(full.standing().papers.map(({ paper }) => paper)).toEqual(['sheet']) // the log the village signs
  // persons who asked are not the number of times somebody did, and the audience is all of them
  expect(full.facts('served').map(({ amount, by, row }) => [amount, by[0], row])).toEqual([['4', 'consultation', '0'], ['60', 'publicity', '1'], ['2', 'dispute', '2']])
})

test('a dispute joined on two visits is one, and one that is in no ledger counts by its visit, with the reason [H04]', () => {
  const unlisted = visit('2026-05-04', [line('dispute', 2)], { more: { unlisted: '当场说和，没有申请调解' } })

  expect(readFigure('lawyer-disputes-joined', year, full, short, again)).toBe('2') // joined three times
  expect(readFigure('lawyer-disputes-joined', year, full, short, again, unlisted)).toBe('3')
  expect(() => visit('2026-05-04', [line('dispute', 2)])).toThrow('哪一件纠纷')
  expect(() => visit('2026-05-04', [line('dispute', 2, { dispute: quarrel }), line('dispute', 2)])).toThrow('哪一件纠纷')
  expect(visit('2026-05-04', [line('consultation', 2)]).books()['visits']).toBe('1')
})

test('nothing is a visit without a service, an adviser in term and numbers in every line [H04]', () => {
  expect(() => visit('2026-03-02', [])).toThrow('“服务项目”要填')
  expect(() => visit('2026-03-02', [{ kind: 'consultation', persons: null }])).toThrow('每行都要填全')
  expect(() => visit('2026-03-02', [{ kind: null, persons: 3 }])).toThrow('每行都要填全')
  expect(() => visit('2026-03-02', [line('consultation', 4)], { valid: false })).toThrow('聘期')
})

test('a second visit to a village on one day passes with a reason and is marked; two entries of one visit are found so [H04]', () => {
  expect(() => visit('2026-03-02', [line('consultation', 1)], { before: '1' })).toThrow('记在同一条里')
  const twice = visit('2026-03-02', [line('consultation', 1)], { before: '1', more: { [despite]: '上午、晚上各来一次' } })
  expect(readFigure('village-adviser-visits', year, full, twice)).toBe('2')
})

test('the village confirms; until then it waits; a number put right and a visit struck out move the figures on their day [H04]', () => {
  const confirmed = full.then('2026-03-05', 'village-official', 'confirm', { remark: '属实' })
  const corrected = full.corrects('2026-06-01', 'clerk', { of: full.acts[0]?.id, set: { services: [line('consultation', 5), line('publicity', 60)] } })

  const waits = (to: string) => readFigure('village-adviser-visits-unconfirmed', { ...year, to }, confirmed, short)
  expect([waits('2026-03-04'), waits('2026-03-05'), waits('2026-03-09'), confirmed.on('2026-03-06').state]).toEqual(['1', '0', '1', 'confirmed'])
  expect(full.tries('2026-03-05', 'adviser', 'confirm')?.code).toBe('not-your-post')
  expect([readFigure('village-adviser-consultations', year, corrected), readFigure('lawyer-disputes-joined', year, corrected), readFigure('village-adviser-visits', { from: '2026-03-02', to: '2026-03-02' }, corrected)]).toEqual(['5', '0', '1'])
  expect(readFigure('village-adviser-visits', year, short.corrects('2026-03-11', 'clerk', { of: short.acts[0]?.id, void: true }))).toBe('0')
  expect([readFigure('village-adviser-visits', { from: '2026-03-03', to: '2026-12-31' }, full), readFigure('village-adviser-visits', { from: '2026-01-01', to: '2026-03-01' }, full)]).toEqual(['0', '0'])
})
