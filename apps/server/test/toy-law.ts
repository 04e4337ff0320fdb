import {
  choice, closed, day, defineLedger, defineMatter, defineRoster, files, integer, longText, measure, money, open, people, person, rule, term, text, village,
} from '@zhenzhi/kernel'
import type { Definition, Rule } from '@zhenzhi/kernel'
import { calendar } from '@zhenzhi/catalog'
import type { DeskLaw } from '../src/cases/desk-parts.ts'
import { partedDefinition } from '../src/store/law/definition-hash.ts'

const basis = '试验用'

/** A matter with a bit of everything, so that tests of the desk do not move when the catalog does. */
export const complaint = defineMatter({
  id: 'complaint',
  title: '投诉',
  place: 'village',
  against: 'against',
  corrects: ['clerk'],
  lists: ['complainant', 'village', 'kind', 'persons', 'number', 'against'],
  fields: {
    complainant: person('投诉人', { basis }),
    others: people('同来的人', { min: 1 }),
    against: choice('被投诉单位', { 'finance': '财政所', 'land-office': '自然资源所' }),
    village: village('所在村', { basis }),
    kind: choice('类别', { road: '道路', water: '用水' }, { basis }),
    persons: integer('人数', 'person-times'),
    number: text('文号'),
    demand: longText('诉求', { searchable: true }),
    secret: text('内部意见', { sealed: true }),
    amount: money('金额'),
    photos: files('照片'),
    adviser: term('顾问', 'adviser'),
    answeredOn: day('答复日期'),
    reason: text('理由'),
  },
  papers: { reply: { title: '答复书', template: 'reply.docx', series: '复字', requires: { demand: basis } } },
  states: { received: open('已登记'), accepted: open('已受理'), answered: closed('已答复'), refused: closed('不予受理') },
  starts: 'received',
  transitions: {
    register: {
      title: '登记', from: [], to: 'received', by: ['clerk', 'grid-worker', 'resident'],
      asks: { complainant: 'required', others: 'optional', against: 'optional', village: 'required', kind: 'required', persons: 'optional', number: 'optional', demand: 'optional', photos: 'optional' },
    },
    accept: { title: '受理', from: ['received'], to: 'accepted', by: ['clerk'], asks: { secret: 'optional', amount: 'optional', photos: 'optional' }, due: rule('TOY-1').after('received') },
    refuse: { title: '不予受理', from: ['received'], to: 'refused', by: ['clerk'], asks: { reason: 'optional' } },
    advise: {
      title: '请顾问', from: ['accepted'], to: 'accepted', by: ['clerk'], asks: { adviser: 'optional' },
      needs: [{ need: 'term-valid', field: 'adviser' }, { need: 'count', measure: 'complaint.advised', subject: 'adviser', within: 'year' }, { need: 'posts', of: 'actor' }],
      when: (is) => is.termValid('adviser'),
    },
    draft: { title: '制作答复书', from: ['accepted'], to: 'accepted', by: ['clerk'], asks: {}, issues: ['reply'] },
    sign: { title: '登记签署', from: ['accepted'], to: 'accepted', by: ['clerk'], asks: {}, signs: 'reply' },
    pass: { title: '转办', from: ['accepted'], to: 'accepted', by: ['clerk'], asks: {}, sends: 'land-office' },
    answer: { title: '答复', from: ['accepted'], to: 'answered', by: ['clerk'], asks: { answeredOn: 'optional' }, due: rule('TOY-2').after('accepted') },
  },
  measures: {
    received: measure('登记', 'case').on('register').by('village', 'kind'),
    threads: measure('去重', 'case').on('register').by('village').with({ subject: 'thread' }),
    persons: measure('人次', 'person-times').on('register').by('village').with({ amount: { field: 'persons' } }),
    advised: measure('请顾问', 'event').on('advise').with({ subject: { field: 'adviser' } }),
    due: measure('应答复', 'case').onDuty('answer', 'due').by('village'),
    late: measure('逾期', 'case').onDuty('answer', 'late').by('village'),
  },
})

const note = defineLedger({
  id: 'note', title: '走访记录', by: ['clerk', 'grid-worker'], place: 'village', lists: ['village', 'persons'],
  fields: { village: village('村', { basis }), persons: integer('人次', 'person-times', { basis }), words: text('情况', { searchable: true }) },
  asks: { village: 'required', persons: 'required', words: 'optional' },
  measures: { visits: measure('走访', 'visit').on('register').by('village'), persons: measure('人次', 'person-times').on('register').by('village').with({ amount: { field: 'persons' } }) },
})

const adviser = defineRoster({
  id: 'adviser', title: '顾问', unit: 'person', by: ['clerk'], lists: ['who', 'from', 'to'],
  fields: { who: person('姓名', { basis }) }, asks: { who: 'required' },
})

const toyRule = (id: string, amount: number, unit: Rule['unit']): Rule => ({
  id, version: '2020-01-01', effectiveFrom: '2020-01-01', effectiveTo: null, step: '办理', kind: 'deadline', amount, unit, side: 'agency', rollsOver: false,
  extension: null, extensionNeeds: null, startsFrom: null, law: '《试验》', article: '第1条', confidence: 'certain', source: 'statute', configurable: false, annualDue: null, says: null,
})

/** The law of tests: these toys and whatever else is handed in. */
export function toyLaw(more: readonly Definition[] = [], rules: readonly Rule[] = []): DeskLaw {
  const versions = [complaint, note, adviser, ...more].map((definition) => ({ definition, hash: partedDefinition(definition).hash }))
  return {
    rules: [toyRule('TOY-1', 5, 'working'), toyRule('TOY-2', 15, 'calendar'), ...rules],
    calendars: { [calendar.version]: calendar },
    calendar: calendar.version,
    definitions: Object.fromEntries(versions.map(({ definition, hash }) => [hash, definition])),
    templates: { 'reply.docx': 'toy-template-hash' },
    current: Object.fromEntries(versions.map(({ definition, hash }) => [definition.id, { hash, definition }])),
  }
}
