import { expect, test } from 'vitest'
import { accepted, agreed, copy, registered } from './dispute.fixture.ts'
import { story } from '../../story.fixture.ts'
import { mediation } from './mediation.ts'

const village = (level: string, more = {}) => story(mediation, '2026-03-02', { ...registered, level, ...more })
const term = '00000000-0000-7000-d000-000000000001'
const valid = (field: string, day: string, ok: boolean) => ({ need: { need: 'term-valid' as const, roster: field, term, day }, answer: { valid: ok } })

test('each level has its own days, as local settings: the day it falls due and the day after [D03]', () => {
  for (const [level, rule, last, after] of [['group', 'LOC-041', '2026-03-08', '2026-03-09'], ['village', 'LOC-042', '2026-03-13', '2026-03-14'], ['town', 'LOC-043', '2026-03-23', '2026-03-24']] as const) {
    const mediating = village(level).then('2026-03-03', 'mediator', 'accept', accepted)

    expect(mediating.duty('escalate')?.rule.id).toBe(rule)
    expect([mediating.on(last).overdue, mediating.on(after).overdue]).toEqual([[], ['escalate']])
  }
})

test('handed up with a reason, the next level has days of its own, and it is counted as handed up once each time [D03]', () => {
  const up = village('group').then('2026-03-03', 'mediator', 'accept', accepted).then('2026-03-07', 'mediator', 'escalate', { level: 'village', reason: '组里调不下来' })
  const town = up.then('2026-03-08', 'mediator', 'accept', accepted).then('2026-03-15', 'mediator', 'escalate', { level: 'town', reason: '村里也谈不拢' })
  const again = town.then('2026-03-16', 'mediator', 'accept', accepted)

  expect(up.on('2026-04-30').overdue).not.toContain('escalate')
  expect(again.duty('escalate')).toMatchObject({ rule: { id: 'LOC-043' }, trigger: '2026-03-16', statutoryDue: '2026-04-05' })
  expect(again.books()['escalated']).toBe('2')
  expect(again.then('2026-03-20', 'mediator', 'agreeOrally', { terms: '谈成了' }).facts('succeeded')[0]?.by[2]).toBe('town')
  expect(village('group').tries('2026-03-04', 'mediator', 'escalate', { level: 'village' })?.code).toBe('field-missing')
})

test('a mediator who is a cousin of a party does not take it on: somebody else does, and the change is kept [D18]', () => {
  const found = village('village')
  const refused = found.tries('2026-03-03', 'mediator', 'accept', { ...accepted, related: true })
  const mediating = found.then('2026-03-03', 'mediator', 'accept', { ...accepted, related: false })
  const replaced = mediating.then('2026-03-05', 'clerk', 'replaceMediator', { replacedBecause: 'request', mediator: '示例调解员乙', chosen: true })

  expect(refused?.says).toContain('应当回避')
  expect(refused?.says).toContain('请换一名调解员')
  expect(mediating.tries('2026-03-05', 'clerk', 'replaceMediator', { replacedBecause: 'relative', mediator: '示例调解员乙', related: true })?.says).toContain('应当回避')
  expect(mediating.tries('2026-03-05', 'clerk', 'replaceMediator', { replacedBecause: 'relative' })).toMatchObject({ code: 'field-missing', field: 'mediator' })
  expect(replaced.standing().values).toMatchObject({ mediator: '示例调解员乙', chosen: true, replacedBecause: 'request' })
  expect(replaced.facts('replaced')[0]?.by[1]).toBe('request')
})

test('a mediator of the roster is in term on the day, or another is chosen [D05]', () => {
  const found = village('village')
  const refused = found.knowing(valid('mediator', '2026-03-03', false)).tries('2026-03-03', 'mediator', 'accept', { ...accepted, mediatorTerm: term })
  const taken = found.knowing(valid('mediator', '2026-03-03', true)).then('2026-03-03', 'mediator', 'accept', { ...accepted, mediatorTerm: term })

  expect(refused?.says).toContain('当日不在任')
  expect(found.tries('2026-03-03', 'mediator', 'accept', { ...accepted, committeeTerm: term })?.says).toContain('当日不在任')
  const other = { replacedBecause: 'request', mediator: '示例调解员乙', mediatorTerm: term }
  expect(taken.knowing(valid('mediator', '2026-03-05', false)).tries('2026-03-05', 'clerk', 'replaceMediator', other)?.says).toContain('当日不在任')
  expect(taken.on('2026-03-03').state).toBe('mediating')
})

test('rights are told on paper before it is accepted; an application is drawn up where one was made [D18] [D02]', () => {
  const applied = village('village', { source: 'application' }).then('2026-03-02', 'clerk', 'apply', { claim: '请求修好墙脚' })
  const informed = applied.then('2026-03-02', 'clerk', 'inform')

  expect(informed.standing().papers.map(({ paper }) => paper).sort()).toEqual(['application', 'rights'])
  expect(village('village').tries('2026-03-02', 'clerk', 'apply', { claim: '请求修好墙脚' })?.says).toContain('当事人申请')
  expect(informed.tries('2026-03-03', 'mediator', 'accept', { ...accepted, told: false })?.says).toContain('第23条')
  expect(village('village', { source: 'application' }).tries('2026-03-02', 'clerk', 'apply')).toMatchObject({ code: 'field-missing', field: 'claim' })
})

test('what a court referred is counted as court-linked once, whatever becomes of it [D22]', () => {
  const referred = village('town', { source: 'referral', referredBy: 'court' }).then('2026-03-03', 'mediator', 'accept', accepted)

  expect(referred.facts('referred').map(({ by }) => by[1])).toEqual(['court'])
  expect(village('town').then('2026-03-03', 'mediator', 'accept', accepted).books()['referred']).toBeUndefined()
})

test('sessions are counted one by one, those in the mediation room apart; a guest takes part only with consent [D02] [F09]', () => {
  const mediating = village('village').then('2026-03-03', 'mediator', 'accept', accepted)
  const twice = mediating.then('2026-03-04', 'mediator', 'record', { session: '听取双方意见', sessionPlace: 'room' })
    .then('2026-03-06', 'mediator', 'record', { session: '看现场', sessionPlace: 'spot', invited: '示例邻居', consented: true })

  expect(twice.books()['sessions']).toBe('2')
  expect(twice.facts('sessions').map(({ by }) => by[1])).toEqual(['room', 'spot'])
  expect(mediating.tries('2026-03-04', 'mediator', 'record', { session: '听取意见', invited: '示例邻居' })?.says).toContain('第20条')
  expect(twice.tries('2026-03-08', 'mediator', 'record', { session: '再谈', invited: '示例邻居' })?.says).toContain('第20条')
})

test('a dispute that may get worse is reported before and after acceptance, and goes on where it was [D01]', () => {
  const classified = village('village').then('2026-03-02', 'clerk', 'classify', { risk: 'grave' })
  const reported = classified.then('2026-03-02', 'grid-worker', 'reportRisk', { reportedTo: '派出所', riskFound: '扬言动手，已劝开' })
  const again = reported.then('2026-03-03', 'mediator', 'accept', accepted).then('2026-03-04', 'mediator', 'reportRisk', { reportedTo: '派出所', riskFound: '又起争执' })

  expect(reported.on('2026-03-02').state).toBe('registered')
  expect(again.on('2026-03-04').state).toBe('mediating')
  expect(again.books()['risksReported']).toBe('2')
  expect(classified.tries('2026-03-02', 'grid-worker', 'reportRisk', { reportedTo: '派出所' })).toMatchObject({ code: 'field-missing', field: 'riskFound' })
})

test('the papers come with the acts: form, record, agreement, oral form, notice of the end, cover and contents [D02] [D18]', () => {
  const mediating = village('village').then('2026-03-03', 'mediator', 'accept', accepted).then('2026-03-04', 'mediator', 'investigate', { inquired: '示例邻居', inquiry: '问：……' })
  const told = mediating.then('2026-03-05', 'mediator', 'record', { session: '听取意见' })
  const oral = told.then('2026-03-08', 'mediator', 'agreeOrally', { terms: '各让一步' })
  const closed = oral.then('2026-03-20', 'mediator', 'visit', { visitNote: '平和', performed: true }).then('2026-03-21', 'clerk', 'close')
  const failed = told.then('2026-03-08', 'mediator', 'fail', { failure: '谈不拢', otherWays: ['lawsuit', 'legal-aid'] })
  const papers = (one: typeof told) => one.standing().papers.map(({ paper }) => paper).sort()

  expect(papers(closed)).toEqual(['acceptance', 'contents', 'cover', 'inquiry', 'oralForm', 'sessionRecord', 'visitRecord'])
  expect(papers(failed)).toEqual(['acceptance', 'ending', 'inquiry', 'sessionRecord'])
  expect(told.tries('2026-03-08', 'mediator', 'fail', { failure: '谈不拢' })?.says).toContain('第26条')
  expect(failed.books()['told']).toBe('1')
  expect(told.then('2026-03-06', 'mediator', 'draft', agreed).then('2026-03-07', 'mediator', 'sign', { signedCopy: copy }).on('2026-03-07').state).toBe('agreed')
})
