import { addDays, cameFrom } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { later, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { hands } from '../setting.ts'
import { sizesOf } from '../sizes.ts'
import { teller } from './year.ts'

/** Every Tuesday of the year; four of them fell out, and 113 items came before the others. */
const [tuesdays, first, items] = [53, '2024-01-02', 113]
const fellOut = [6, 17, 39, 40]
const around = ['2023-12-26', '2025-01-07']

const matters = ['林地界线的那一户', '欠薪的两个工地', '集镇积水', '老信访户的鉴定', '家暴告诫后的回访', '矿区裂缝', '古建队分账']
const decisions = ['先把旧资料找齐，再请双方到场。', '由包村干部上门，三天里回话。', '请法律顾问一起谈。', '列进下周再看一次。']
const units = [{ unit: 'justice-office', by: hands.justice }, { unit: 'general-office', by: hands.clerk }]

interface Item {
  [field: string]: string
  what: string
  decision: string
  unit: string
  until: string
}

export function conferences(): DemoDeed[] {
  const random = seeded(20_240_401)
  const days = Array.from({ length: tuesdays }, (_, week) => addDays(first, week * 7))
  const held = days.filter((_, week) => !fellOut.includes(week))
  const sizes = sizesOf(items, held.length, random)
  return [
    ...held.flatMap((day, index) => conference(day, index, sizes[index] ?? 1)), ...around.flatMap((day, index) => conference(day, 60 + index, 2 + index)),
    ...days.filter((_, week) => fellOut.includes(week)).flatMap((day, index) => tellWith(teller, { case: `yz-conference-none-${index}`, definition: 'study-meeting' }, [called(day), { name: 'cancel', day, by: hands.safety, what: { reason: '防汛或者过节，没有开' } }])),
  ]
}

const called = (day: string) => ({ name: 'register', day: addDays(day, -1), by: hands.safety, what: { name: '调解研判会', plannedOn: day } })

/** One meeting from the call to its end, and each of its items from the day it was handed out to the day somebody else found it done. */
function conference(day: string, index: number, count: number): DemoDeed[] {
  const [name, by] = [`yz-conference-${String(index).padStart(2, '0')}`, hands.safety]
  const decided = Array.from({ length: count }, (_, at): Item => ({ what: nth(matters, index + at), decision: nth(decisions, index * 3 + at), unit: nth(units, index + at).unit, until: later(day, 14) }))
  return [
    ...tellWith(teller, { case: name, definition: 'study-meeting' }, [
      called(day), { name: 'hold', day, by, what: { chair: nth(['secretary', 'mayor', 'secretary'], index), attendance: 7 + (index % 5), items: decided } },
      { name: 'minute', day: addDays(day, 1), by, what: { signedCopy: ['@photo'] } }, { name: 'close', day: later(day, 20), by },
    ]),
    ...decided.flatMap((item, at) => itemOf(`${name}-${at}`, { day, item, of: name, by: nth(units, index + at).by })),
  ]
}

function itemOf(name: string, { day, item, of, by }: { day: string; item: Item; of: string; by: (typeof units)[number]['by'] }): DemoDeed[] {
  const answered = later(day, 6 + (name.length + item.what.length) % 4)
  return tellWith(teller, { case: name, definition: 'study-item' }, [
    { name: 'register', day, by: hands.safety, what: { ...item, [cameFrom]: of } }, { name: 'answer', day: answered, by, what: { result: '照研判的意见办了。', evidence: ['@photo'] } },
    { name: 'verify', day: later(answered, 2), by: hands.safety, what: { checked: '打电话问过。' } },
  ])
}
