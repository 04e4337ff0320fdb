import { describe, expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { townPetition } from './town-petition.ts'

const village = '00000000-0000-7000-a000-000000000001'
const officer = '00000000-0000-7000-b000-000000000001'
const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const somebody = (last: number) => ({ person: `00000000-0000-7000-c000-${String(last).padStart(12, '0')}`, of: sealed })
const brought = { channel: 'visit', origin: 'direct', category: 'demand', route: 'opinion', demand: '村道塌方无人修', times: 'first', village, persons: 3, petitioner: somebody(1) }
const accepting = { unit: 'rural-economy', told: 'delivered' }
const planned = { leader: officer, leaderRole: 'mayor', plan: [officer] }
const written = { facts: sealed, opinion: sealed, lawBasis: '《村民委员会组织法》第8条', outcome: 'support', reviewBody: '示例县人民政府' }
const checked = { signed: [officer], answersDemand: true, remedyRight: true }

const registered = story(townPetition, '2026-03-02', brought)
const accepted = registered.then('2026-03-09', 'clerk', 'accept', accepting)
const handling = accepted.then('2026-03-10', 'clerk', 'assign', planned)
const looked = handling.then('2026-03-16', 'officer', 'investigate', { finding: sealed })
const drafted = looked.then('2026-04-10', 'officer', 'draft', written)
const signed = drafted.then('2026-04-13', 'leader', 'sign', checked)
const served = signed.then('2026-04-15', 'clerk', 'serve')
const from = (origin: string, more = {}) => story(townPetition, '2026-03-02', { ...brought, origin, ...more })

test('a petition is registered, accepted with a notice, planned, investigated, answered, served and closed [E05] [D10]', () => {
  const closed = served.then('2026-04-20', 'clerk', 'rate', { rating: 'satisfied', officeRating: 'basically-satisfied' }).then('2026-05-20', 'clerk', 'close')

  expect(closed.on('2026-05-20')).toEqual({ state: 'closed', overdue: [] })
  expect(closed.books()).toMatchObject({
    received: '1', persons: '3', groups: '1', accepted: '1', planned: '1', toBePlanned: '1', due: '1', inTime: '1', opinions: '1', concluded: '1', rated: '1', officeRated: '1',
    rateDue: '1', rateInTime: '1', acceptDue: '1', acceptInTime: '1', officeDue: '1', officeInTime: '1', firstClosed: '1', resolvedAtOnce: '1', standing: '0',
  })
  expect(closed.facts('received')[0]?.by).toEqual([village, 'visit', 'demand', 'first'])
  expect(closed.standing().papers.map(({ paper }) => paper)).toEqual(['acceptance', 'opinion', 'receipt'])
})

describe('told within fifteen days, by the paragraph of how it came', () => {
  test('brought by the petitioner: the fifteenth day is in time, the day after is late [E08]', () => {
    expect(registered.duty('accept')).toMatchObject({ statutoryDue: '2026-03-17', rule: { id: 'PET-006' } })
    expect(registered.on('2026-03-17').overdue).toEqual([])
    expect(registered.on('2026-03-18').overdue).toEqual(['accept', 'forward'])
    expect(registered.then('2026-03-17', 'clerk', 'accept', accepting).books()).toMatchObject({ acceptDue: '1', acceptInTime: '1' })
    const late = registered.passes('2026-03-18').then('2026-03-18', 'clerk', 'accept', accepting)
    expect(late.books()['acceptInTime']).toBeUndefined()
    expect(late.facts('acceptDue')[0]?.day).toBe('2026-03-17')
  })

  test('the petition office passes it to the unit in time, the unit tells too late: one rate each, on the day both were due [E08]', () => {
    const forwarded = registered.then('2026-03-04', 'clerk', 'forward', { unit: 'land-office' })
    const late = forwarded.passes('2026-03-20').then('2026-03-20', 'clerk', 'accept', accepting)

    expect(late.books()).toMatchObject({ officeDue: '1', officeInTime: '1', acceptDue: '1' })
    expect(late.books()['acceptInTime']).toBeUndefined()
    expect(late.facts('acceptDue')[0]).toMatchObject({ day: '2026-03-17', by: [village, 'visit', 'land-office'] })
  })

  test('passed on from above it goes by the third paragraph, and may be objected to within five working days [E20]', () => {
    const assigned = from('assigned', { upperNumber: 'SJ-1' })
    const object = { upperNumber: 'SJ-1', objection: '不属于本镇职责' }

    expect(assigned.duty('accept')?.rule.id).toBe('PET-007')
    expect(assigned.duty('object')).toMatchObject({ statutoryDue: '2026-03-09', rule: { id: 'PET-008' } })
    expect(assigned.on('2026-03-09').overdue).toEqual([])
    expect(assigned.on('2026-03-10').overdue).toEqual(['object'])
    expect(assigned.then('2026-03-09', 'clerk', 'object', object)).toMatchObject({ acts: { length: 2 } })
    expect(assigned.tries('2026-03-10', 'clerk', 'object', object)).toMatchObject({ code: 'reason-missing', field: 'despite' })
    expect(assigned.then('2026-03-10', 'clerk', 'object', { ...object, despite: '上级同意延后核对' }).books()).toMatchObject({ objected: '1', standing: '0' })
    expect(assigned.tries('2026-03-05', 'clerk', 'object', { upperNumber: 'SJ-1' })).toMatchObject({ field: 'objection' })
    expect(registered.tries('2026-03-05', 'clerk', 'object', object)?.says).toContain('导入法定途径')
    expect(registered.duty('object')).toBeUndefined()
  })

  test('who it is handed to finds it is not theirs and gives it back, which is counted by unit [E20]', () => {
    const back = registered.then('2026-03-04', 'clerk', 'forward', { unit: 'finance' }).then('2026-03-05', 'officer', 'returnToDesk', { reason: '职责清单第12项属农经' })

    expect(back.tries('2026-03-05', 'officer', 'returnToDesk', { reason: '再退' })?.code).toBe('wrong-state')
    expect(back.facts('returnedByUnit')[0]?.by).toEqual([village, 'finance'])
    expect(back.then('2026-03-06', 'clerk', 'forward', { unit: 'rural-economy' }).books()).toMatchObject({ forwarded: '2', returnedByUnit: '1' })
  })
})

describe('sorted by articles 29 to 31', () => {
  test('what accuses somebody is not held here: it is sent to where only its number is kept, and what turns out so is passed on [E16]', () => {
    expect(() => from('direct', { category: 'report' })).toThrow('只登记转交')
    const passed = registered.then('2026-03-03', 'clerk', 'passOn', { body: 'party', bodyName: '示例县纪检监察机关' })
    expect(passed.books()).toMatchObject({ passedOn: '1', standing: '0' })
    expect(Object.keys(townPetition.transitions['passOn']!.asks)).toEqual(['body', 'bodyName'])
  })

  test('a demand of another way is led there with a notice, counts by that way, and has no sixty days [E16]', () => {
    const told = { route: 'arbitration', body: 'arbitration', bodyName: '示例县劳动人事争议仲裁委员会', reason: '劳动报酬争议', told: 'atOnce' }
    const guided = story(townPetition, '2026-03-02', { ...brought, route: undefined }).then('2026-03-05', 'clerk', 'guide', told)

    expect(guided.facts('routed')[0]?.by).toEqual([village, 'arbitration', 'arbitration'])
    expect(guided.duty('serve')).toBeUndefined()
    expect(guided.standing().papers).toMatchObject([{ paper: 'guidance' }])
    expect(registered.tries('2026-03-05', 'clerk', 'guide', { ...told, route: 'opinion' })?.says).toContain('受理并告知')
    expect(registered.tries('2026-03-05', 'clerk', 'guide', { ...told, bodyName: '' })).toMatchObject({ field: 'bodyName' })
    expect(registered.tries('2026-03-05', 'clerk', 'accept', { ...accepting, route: 'litigation' })?.says).toContain('第⑥种途径')
  })

  test('advice is considered and answered; it is never accepted, has no review, and its days are a local setting [E18]', () => {
    const advice = from('direct', { category: 'advice', route: undefined })
    const considered = advice.then('2026-03-05', 'clerk', 'consider', { unit: 'general-office' })

    expect(advice.tries('2026-03-05', 'clerk', 'accept', accepting)?.says).toContain('收下研究')
    expect(registered.tries('2026-03-05', 'clerk', 'consider', { unit: 'finance' })?.says).toContain('受理并告知')
    expect(considered.duty('respond')).toMatchObject({ rule: { id: 'LOC-031' } })
    expect(lastDay(considered, 'respond')).toBe('2026-05-04')
    expect(advice.tries('2026-03-05', 'clerk', 'guide', { route: 'litigation', body: 'court', bodyName: '示例县人民法院', reason: '试', told: 'atOnce' })?.says).toContain('收下研究')
    expect(considered.then('2026-03-20', 'officer', 'respond', { reply: sealed }).books()).toMatchObject({ replied: '1', acceptInTime: '1', standing: '0' })
  })

  test('more than five speak for nobody; persons and groups are counted apart, and who came before is a repeat [E05]', () => {
    const many = [1, 2, 3, 4, 5, 6].map(somebody)
    expect(() => from('direct', { representatives: many })).toThrow('不得超过5人')
    const joint = from('direct', { representatives: many.slice(1), persons: 40, groupVisit: true, times: 'again' })
    expect(joint.books()).toMatchObject({ groups: '1', persons: '40', groupVisits: '1', received: '1' })
    expect(joint.facts('received')[0]?.by.at(-1)).toBe('again')
    expect(from('direct', { channel: 'letter' }).books()['groups']).toBeUndefined()
  })
})

describe('one petition, one leader, one plan', () => {
  test('it does not leave acceptance without leader and plan, unless a reason is given that stays on it [D10]', () => {
    expect(accepted.tries('2026-03-10', 'clerk', 'assign', { leader: officer, leaderRole: 'mayor' })).toMatchObject({ code: 'reason-missing' })
    expect(accepted.tries('2026-03-10', 'clerk', 'investigate', { finding: sealed })?.code).toBe('wrong-state')
    const without = accepted.then('2026-03-10', 'clerk', 'assign', { despite: '当场已经办好' })
    expect(without.books()).toMatchObject({ toBePlanned: '1' })
    expect(without.books()['planned']).toBeUndefined()
  })

  test('what a leader took on, each contact, and what was resolved count by the post, never by a name [D09]', () => {
    const led = handling.then('2026-03-12', 'leader', 'contactBy', { contact: sealed }).then('2026-03-20', 'leader', 'contactBy', { contact: sealed })

    expect(led.books()).toMatchObject({ led: '1', contacts: '2' })
    expect(served.facts('ledResolved')[0]?.by).toEqual([village, 'mayor'])
    expect(accepted.tries('2026-03-12', 'leader', 'contactBy', { contact: sealed })?.code).toBe('wrong-state')
  })

  test('whoever has an interest steps aside and sees it no more [E05]', () => {
    const recused = handling.then('2026-03-12', 'clerk', 'recuse', { recused: officer, recusal: 'relative' })

    expect(townPetition.against).toContain('recused')
    expect(recused.on('2026-03-12').state).toBe('handling')
    expect(recused.books()).toMatchObject({ recusals: '1' })
    expect(handling.tries('2026-03-12', 'clerk', 'recuse', { recused: officer })?.field).toBe('recusal')
  })
})

describe('answered within sixty days', () => {
  test('the sixtieth day is in time and the day after late; put off once, by thirty, with a reason told [E05]', () => {
    const extended = handling.then('2026-05-08', 'leader', 'extend', { extension: '需要鉴定', told: 'posted' })

    expect(handling.duty('serve')).toMatchObject({ statutoryDue: '2026-05-08', rule: { id: 'PET-013' } })
    expect(handling.on('2026-05-08').overdue).toEqual([])
    expect(handling.on('2026-05-09').overdue).toEqual(['serve'])
    expect(extended.duty('serve')?.statutoryDue).toBe('2026-06-07')
    expect(extended.on('2026-06-08').overdue).toEqual(['serve'])
    expect(extended.books()).toMatchObject({ extended: '1' })
    expect(handling.tries('2026-05-09', 'leader', 'extend', { extension: '晚了', told: 'posted' })?.code).toBe('extension-too-late')
    expect(handling.tries('2026-05-08', 'leader', 'extend', { told: 'posted' })?.field).toBe('extension')
    expect(handling.tries('2026-05-08', 'clerk', 'extend', { extension: '复杂', told: 'posted' })?.code).toBe('not-your-post')
    expect(extended.tries('2026-05-10', 'leader', 'extend', { extension: '再延', told: 'posted' })?.code).toBe('already-extended')
  })

  test('handled the simple way it has the ten working days of that trial and no extension [E05]', () => {
    const simple = registered.then('2026-03-09', 'clerk', 'accept', { ...accepting, simple: true })

    expect(simple.duty('serve')).toMatchObject({ statutoryDue: '2026-03-23', rule: { id: 'PET-030' } })
    expect(simple.tries('2026-03-10', 'leader', 'extend', { extension: '复杂', told: 'posted' })?.code).toBe('not-extendable')
    expect(simple.on('2026-03-24').overdue).toEqual(['serve'])
  })

  test('no opinion without looking into it, none without a part of article 32, none served unsigned [E05]', () => {
    expect(handling.tries('2026-04-10', 'officer', 'draft', written)?.says).toContain('调查核实')
    for (const part of Object.keys(written)) expect(looked.tries('2026-04-10', 'officer', 'draft', { ...written, [part]: undefined })?.field).toBe(part)
    expect(drafted.tries('2026-04-13', 'clerk', 'serve')?.says).toContain('签发')
    expect(Object.keys(townPetition.papers['opinion']!.requires)).toEqual(['demand', 'facts', 'opinion', 'lawBasis', 'outcome', 'reviewBody'])
  })

  test('before it is signed somebody looks whether it answers the demand and names the right remedy [E05]', () => {
    expect(drafted.tries('2026-04-13', 'leader', 'sign', { signed: [officer] })?.says).toContain('逐项回应')
    expect(drafted.tries('2026-04-13', 'leader', 'sign', { ...checked, remedyRight: false })?.says).toContain('复查机关')
    const own = looked.then('2026-04-10', 'leader', 'draft', written)
    expect(own.tries('2026-04-13', 'leader', 'sign', checked)?.says).toContain('换一位同事')
  })

  test('a hearing is called before it is held; both sides agree before anything is settled [E05]', () => {
    const called = looked.then('2026-03-20', 'clerk', 'callHearing', { hearingOn: '2026-03-27', hearingPlace: '镇会议室' })

    expect(looked.tries('2026-03-27', 'clerk', 'hear', { hearing: sealed })?.says).toContain('通知听证')
    expect(looked.tries('2026-03-20', 'clerk', 'callHearing', { hearingOn: '2026-03-19', hearingPlace: '镇会议室' })?.code).toBe('guard-unmet')
    expect(called.then('2026-03-27', 'clerk', 'hear', { hearing: sealed }).books()).toMatchObject({ hearings: '1' })
    expect(looked.tries('2026-03-20', 'clerk', 'settle', { willing: false, settlement: 'mediation', terms: sealed })?.says).toContain('双方同意')
    const settled = looked.then('2026-03-20', 'clerk', 'settle', { willing: true, settlement: 'conciliation', terms: sealed })
    expect(settled.books()).toMatchObject({ settled: '1', concluded: '1', due: '1', inTime: '1', standing: '0' })
  })

  test('an important one has its instruction, by the day written on it, and a report before the opinion [E17]', () => {
    const instructed = handling.then('2026-03-12', 'clerk', 'instruct', { instruction: sealed, instructionPhoto: [officer], instructionBy: '2026-04-01', important: true })
    const reported = instructed.then('2026-04-01', 'officer', 'report', { report: sealed }).then('2026-04-01', 'officer', 'investigate', { finding: sealed })
    const ended = reported.then('2026-04-02', 'officer', 'draft', written).then('2026-04-03', 'leader', 'sign', checked).then('2026-04-07', 'clerk', 'serve')

    expect(instructed.duty('report')).toMatchObject({ statutoryDue: '2026-04-01', rule: { id: 'LOC-110' } })
    expect(instructed.on('2026-04-01').overdue).toEqual([])
    expect(instructed.on('2026-04-02').overdue).toEqual(['report'])
    expect(handling.tries('2026-03-13', 'officer', 'report', { report: sealed })?.says).toContain('登记批示')
    expect(handling.tries('2026-03-12', 'clerk', 'instruct', { instruction: sealed })?.field).toBe('instructionPhoto')
    expect(instructed.then('2026-03-16', 'officer', 'investigate', { finding: sealed }).tries('2026-04-01', 'officer', 'draft', written)?.code).toBe('reason-missing')
    expect(ended.books()).toMatchObject({ important: '1', importantClosed: '1' })
  })
})

describe('reviewed above', () => {
  const asked = served.then('2026-05-15', 'clerk', 'askReview')
  const upheld = asked.then('2026-06-10', 'clerk', 'reviewResult', { reviewOutcome: 'upheld' })

  test('thirty days to ask, thirty to decide, twice; then it has ended for good [E05]', () => {
    const final = upheld.then('2026-07-01', 'clerk', 'askRecheck').then('2026-07-20', 'clerk', 'recheckResult', { recheckOutcome: 'upheld' })

    expect(served.duty('askReview')).toMatchObject({ statutoryDue: '2026-05-15', side: 'party', rule: { id: 'PET-017' } })
    expect(served.on('2026-05-16').overdue).toEqual([])
    expect([lastDay(served, 'askReview'), lastDay(asked, 'reviewResult'), lastDay(upheld, 'askRecheck')]).toEqual(['2026-05-15', '2026-06-14', '2026-07-10'])
    expect(lastDay(upheld.then('2026-07-01', 'clerk', 'askRecheck'), 'recheckResult')).toBe('2026-07-31')
    expect(asked.duty('reviewResult')).toMatchObject({ statutoryDue: '2026-06-14', side: 'other', rule: { id: 'PET-018' } })
    expect(upheld.duty('askRecheck')).toMatchObject({ statutoryDue: '2026-07-10', rule: { id: 'PET-019' } })
    expect(final.on('2026-07-20')).toEqual({ state: 'final', overdue: [] })
    expect(final.books()).toMatchObject({ reviewsAsked: '1', reviewed: '1', rechecksAsked: '1', rechecked: '1' })
    expect(final.tries('2026-07-21', 'clerk', 'redo')?.says).toContain('维持')
  })

  test('it is not closed while they may still ask, on the last day; the day after it is [E05]', () => {
    expect(served.tries('2026-05-15', 'clerk', 'close')).toMatchObject({ code: 'reason-missing', says: '信访人还可以申请复查，请等期满再办结归档。确实要这样办的，写明理由后可以继续，办理记录会标明。' })
    expect(served.tries('2026-05-16', 'clerk', 'close')).toBeUndefined()
    expect(upheld.tries('2026-07-10', 'clerk', 'close')?.says).toContain('复核')
    expect(upheld.tries('2026-07-11', 'clerk', 'close')).toBeUndefined()
  })

  test('what was revoked is decided anew, in a round of its own, and not closed before [E05]', () => {
    const revoked = asked.then('2026-06-10', 'clerk', 'reviewResult', { reviewOutcome: 'revoked' })
    const again = revoked.then('2026-06-12', 'clerk', 'redo')

    expect(revoked.tries('2026-08-01', 'clerk', 'close')?.says).toContain('重新作出处理')
    expect(again.duty('serve')).toMatchObject({ round: 2, statutoryDue: '2026-08-11' })
    expect(again.books()).toMatchObject({ standing: '1' })
    expect(again.then('2026-06-15', 'clerk', 'assign', planned).tries('2026-06-16', 'officer', 'draft', written)?.says).toContain('调查核实')
  })
})

describe('what is said of it, and what opens it again', () => {
  test('rated within its days or not: the rate of those who rated has both [E08]', () => {
    expect(served.duty('rate')).toMatchObject({ statutoryDue: '2026-05-15', side: 'party', rule: { id: 'LOC-102' } })
    const silent = served.passes('2026-05-16')
    expect(silent.books()).toMatchObject({ rateDue: '1' })
    expect(silent.books()['rateInTime']).toBeUndefined()
    expect(silent.on('2026-05-16').overdue).toEqual([])
    expect(lastDay(served, 'rate')).toBe('2026-05-15')
    expect(served.tries('2026-04-20', 'clerk', 'rate', { rating: 'satisfied', discontents: ['slow'] })?.says).toContain('不选不满意的原因')
    expect(served.tries('2026-04-20', 'clerk', 'rate', { rating: 'unsatisfied' })?.says).toContain('选原因')
    expect(served.then('2026-04-20', 'clerk', 'rate', { rating: 'unsatisfied', discontents: ['slow'] }).facts('rated')[0]?.by).toEqual([village, 'visit', 'unsatisfied'])
  })

  test('opened again only by an event that says why, and only inside the window [E05]', () => {
    const closed = served.then('2026-05-20', 'clerk', 'close')

    expect(closed.duty('reopen')).toMatchObject({ statutoryDue: '2026-06-22', rule: { id: 'LOC-103' } })
    expect(lastDay(closed, 'reopen')).toBe('2026-06-22')
    expect(closed.tries('2026-06-22', 'clerk', 'reopen')?.field).toBe('reopening')
    expect(closed.tries('2026-06-23', 'clerk', 'reopen', { reopening: 'promise' })?.says).toContain('另行登记')
    expect(closed.then('2026-06-22', 'clerk', 'reopen', { reopening: 'promise' }).books()).toMatchObject({ reopened: '1', standing: '1' })
  })

  test('who came again after it was answered was not settled at once, and their coming is a visit, no second petition [E05]', () => {
    const again = served.then('2026-04-25', 'clerk', 'comeAgain').then('2026-05-20', 'clerk', 'close')

    expect(again.books()).toMatchObject({ cameAgain: '1', received: '1', firstClosed: '1' })
    expect(again.books()['resolvedAtOnce']).toBeUndefined()
  })
})
