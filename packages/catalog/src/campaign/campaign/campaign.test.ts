import { expect, test } from 'vitest'
import { mediation } from '../../disputes/mediation/mediation.ts'
import { story } from '../../story.fixture.ts'
import { campaign } from './campaign.ts'

const planned = story(campaign, '2026-07-01', { kind: 'visit-sweep-resolve', name: '夏季行动', begins: '2026-07-01', ends: '2026-09-30' })
const running = planned.then('2026-07-02', 'clerk', 'start')

test('a campaign is planned, started, gathered twice and concluded; each gathering adds only what is new [D12]', () => {
  const gathered = running.then('2026-08-01', 'clerk', 'gather', { visits: 120 }).then('2026-09-01', 'clerk', 'gather', { visits: 80 })
  const concluded = gathered.then('2026-10-08', 'leader', 'conclude', { summary: '共走访两百户' })

  expect(concluded.on('2026-12-01').state).toBe('concluded')
  expect(concluded.books()).toMatchObject({ started: '1', visits: '200', concluded: '1' })
})

test('a campaign is not concluded before it was gathered, nor gathered before it was started [D12]', () => {
  expect(running.tries('2026-10-08', 'clerk', 'conclude', { summary: '完成' })?.says).toContain('汇总')
  expect(planned.tries('2026-08-01', 'clerk', 'gather', { visits: 1 })?.code).toBe('wrong-state')
  expect(() => story(campaign, '2026-07-01', { kind: 'other', name: '倒日子', begins: '2026-07-02', ends: '2026-07-01' })).toThrow('核对两个日期')
})

test('a gathering without visits adds none, and a wrong number is corrected on its day [D12]', () => {
  const none = running.then('2026-08-01', 'clerk', 'gather', { progress: '正在走访' })
  const wrong = running.then('2026-08-01', 'clerk', 'gather', { visits: 300 })
  const right = wrong.corrects('2026-08-05', 'clerk', { of: wrong.acts.at(-1)?.id, set: { visits: 30 } })

  expect(none.books()['visits']).toBeUndefined()
  expect(right.books()['visits']).toBe('30')
  expect(right.facts('visits').every(({ day }) => day === '2026-08-01')).toBe(true)
})

test('a campaign against illegal building of two months counts two, on its last day, once it is concluded; a plan not concluded counts none [C32]', () => {
  const begun = story(campaign, '2020-07-27', { kind: 'illegal-construction', name: '违建整治', begins: '2020-08-01', ends: '2020-10-31' }).then('2020-08-01', 'clerk', 'start')
  const shortened = begun.then('2020-09-10', 'leader', 'reschedule', { ends: '2020-09-30', reason: '提前完成' }).then('2020-09-30', 'clerk', 'gather', { progress: '已核查' })
  const concluded = shortened.then('2021-01-08', 'leader', 'conclude', { summary: '已核查' })

  expect(shortened.books()['months']).toBeUndefined()
  expect(concluded.facts('months')).toMatchObject([{ day: '2020-09-30', amount: '2', unit: 'month', by: ['illegal-construction'] }])
  expect(begun.tries('2020-09-10', 'leader', 'reschedule', { ends: '2020-07-31', reason: '写错' })?.says).toContain('核对两个日期')
  expect(begun.tries('2020-09-10', 'leader', 'reschedule', { ends: '2020-09-30' })?.code).toBe('field-missing')
  expect(concluded.corrects('2021-02-01', 'leader', { of: concluded.acts[2]?.id, set: { ends: '2020-09-29' } }).books()['months']).toBe('1')
})

const found = {
  parties: [
    { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' },
    { person: '00000000-0000-7000-b000-000000000002', of: 'sealed' },
  ],
  village: '00000000-0000-7000-a000-000000000001', kind: 'neighbours', source: 'sweep', level: 'village', summary: '因排水起争执',
}
const accepting = { willing: true, committee: '石桥村人民调解委员会', mediator: '示例调解员', told: true }

test('a dispute found and resolved in the campaign is one of the campaign and one of the year, never two [D12]', () => {
  const resolved = story(mediation, '2026-07-10', { ...found, campaign: 'visit-sweep-resolve' })
    .then('2026-07-11', 'mediator', 'accept', accepting)
    .then('2026-07-20', 'mediator', 'agreeOrally', { terms: '各让一步' })

  expect(resolved.books()).toMatchObject({ received: '1', found: '1', foundInCampaign: '1', succeeded: '1', resolvedInCampaign: '1' })
  expect(resolved.facts('resolvedInCampaign')[0]?.by.at(-1)).toBe('visit-sweep-resolve')
  expect(resolved.facts('succeeded')).toHaveLength(1)
})

test('a dispute of no campaign is in the year total alone; marked afterwards it joins the campaign on the same days [D12]', () => {
  const plain = story(mediation, '2026-07-10', found).then('2026-07-11', 'mediator', 'accept', accepting).then('2026-07-20', 'mediator', 'agreeOrally', { terms: '各让一步' })
  const marked = plain.corrects('2026-08-01', 'clerk', { of: plain.acts[0]?.id, set: { campaign: 'visit-sweep-resolve' } })

  expect(plain.books()['resolvedInCampaign']).toBeUndefined()
  expect(marked.books()).toMatchObject({ succeeded: '1', resolvedInCampaign: '1' })
  expect(marked.facts('resolvedInCampaign')[0]?.day).toBe('2026-07-20')
})

test('a dispute of the campaign that could not be settled is found in it and not resolved [D12]', () => {
  const failed = story(mediation, '2026-07-10', { ...found, campaign: 'visit-sweep-resolve' })
    .then('2026-07-11', 'mediator', 'accept', accepting)
    .then('2026-07-20', 'mediator', 'fail', { failure: '分歧太大', advised: '可以起诉' })

  expect(failed.books()['foundInCampaign']).toBe('1')
  expect(failed.books()['resolvedInCampaign']).toBeUndefined()
})
