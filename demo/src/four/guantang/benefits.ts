import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { later, nth, shares } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import type { Random } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

const by = hands.welfare
const village = (index: number): string => `@village:${index % villages.length}`

export function benefits(): DemoDeed[] {
  return [...insured(), ...entitled(), ...allowances()]
}

/** Paid for 2020: who stands insured at its end, and one who died in summer, for whom was paid as well: 1,150 times 240 元, and 250 元 for four who joined in March. */
const poor = { 'low-income': 502, 'extreme-poverty': 168, orphan: 23, 'near-poor': 60 }
const disabled = 399
const [standard, late] = ['24000', '25000']

/** The list of the insurance, a line a person, as the insurance office sent it. */
function insured(): DemoDeed[] {
  const random = seeded(20_200_501)
  const classes = [...Object.entries(poor).flatMap(([kind, count]) => Array.from({ length: count }, () => kind)), ...Array.from({ length: disabled }, () => 'disabled')]
  const whole = { from: '2020-01-01', to: '2020-12-31' }
  const one = (name: string, [day, kind, term]: readonly [string, string, { from: string; to: string; standard?: string }], more: readonly Step[] = []) => tellWith(teller, { case: `gt-insured-${name}`, definition: 'premium-insured', grade: 'import' }, [
    { name: 'register', day, by, what: { who: { name: inventedName(random) }, class: kind, village: village(random.upTo(villages.length)), standard, source: 'own', ...term } }, ...more,
  ])
  return [
    ...classes.flatMap((kind, index) => one(String(index).padStart(4, '0'), [nth(['2020-01-08', '2020-01-15', '2020-02-19', '2020-03-11'], index), kind, { ...whole, standard: index % 300 === 7 ? late : standard }])),
    ...one('moved', ['2020-01-08', 'low-income', whole], [{ name: 'change', day: '2020-05-20', by, what: { class: 'disabled' } }]),
    ...one('died', ['2020-01-15', 'low-income', whole], [{ name: 'end', day: '2020-07-08', by, what: { to: '2020-07-02', reason: '病故' } }]),
    ...one('before', ['2019-12-11', 'low-income', { from: '2019-12-11', to: '2019-12-31' }]), ...[0, 1, 2].flatMap((index) => one(`after-${index}`, ['2021-01-11', 'disabled', { from: '2021-01-01', to: '2021-12-31' }])),
  ]
}

/** In the roster at the end of the year; one more died in October, and one joins it with the next. */
const entitledPersons = 310
const classes = ['rural-veteran', 'rural-veteran', 'conscript-family', 'war-veteran', 'rural-veteran', 'disabled-soldier', 'martyr-family', 'sick-veteran']
const holder = (index: number | string): string => `gt-entitled-${String(index).padStart(3, '0')}`

function entitled(): DemoDeed[] {
  const random = seeded(20_200_502)
  const one = (name: string, { index, from, day = from }: { index: number; from: string; day?: string }, more: readonly Step[] = []) => tellWith(teller, { case: name, definition: 'entitled-person' }, [
    { name: 'register', day, by, what: { who: { name: inventedName(random) }, class: nth(classes, index), village: village(index * 7), from } }, ...more,
  ])
  const known = { from: '2015-08-01', day: '2019-12-04' }
  return [
    ...Array.from({ length: entitledPersons }, (_, index) => one(holder(index), { index, ...(index % 31 === 9 ? { from: '2020-03-16' } : known) })).flat(),
    ...one(holder('died'), { index: 1, ...known }, [{ name: 'end', day: '2020-11-18', by, what: { to: '2020-10-12', reason: '去世' } }]), ...one(holder('new'), { index: 2, from: '2021-01-04' }),
  ]
}

/** What arrived in the year, to the fen; what came back is counted when it arrived. */
const [paid, bounces] = [182_000_000, 47]

function allowances(): DemoDeed[] {
  const amounts = shares(paid, entitledPersons, seeded(20_200_503))
  return [
    ...amounts.flatMap((amount, index) => allowance(holder(index), { amount, arrives: '2020-10-16', random: seeded(index), ...(index % bounces === 12 ? { back: 'account' as const } : {}) })),
    ...allowance(holder('died'), { amount: 440_000, random: seeded(1), back: 'died' }), ...allowance(holder(7), { amount: 60_000, random: seeded(2), item: 'holiday', listed: '2020-12-24', arrives: '2021-01-06' }),
  ]
}

interface Paid {
  amount: number
  random: Random
  /** Why it came back from the bank once; who had died is not paid again. */
  back?: 'account' | 'died'
  item?: string
  listed?: string
  arrives?: string
}

function allowance(of: string, { amount, random, back, item = 'living', listed = '2020-10-09', arrives = '' }: Paid): DemoDeed[] {
  const what: Record<string, Json> = { holder: `@case:${of}`, item, from: '2020-01-01', to: '2020-09-30', amount: String(amount), village: village(random.upTo(villages.length)), source: 'superior' }
  const again = (bounced: string): Step[] => [
    { name: 'bounce', day: '2020-10-16', by, what: { bounced } }, ...(bounced === 'died' ? [] : [{ name: 'resend', day: '2020-10-21', by }, { name: 'arrive', day: '2020-10-26', by }]),
  ]
  return tellWith(teller, { case: `gt-allowance-${of}-${item}`, definition: 'entitled-allowance', grade: 'import' }, [
    { name: 'register', day: listed, by, what }, { name: 'check', day: later(listed, 1), by: hands.leader }, { name: 'send', day: later(listed, 4), by, what: { batch: `${listed.slice(0, 7)}（演示）` } },
    ...(back === undefined ? [{ name: 'arrive', day: arrives, by }] : again(back)),
  ])
}
