import { addDays, addMonths } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { daysOver, later } from './spread.ts'
import { caseNamed, tell, village } from './telling.ts'
import type { Step } from './telling.ts'

/** Problems found on the two rounds of visits, in July and in September. */
const [july, september] = [12, 13]

const offered = [
  { service: 'health', lawful: '《精神卫生法》' }, { service: 'hardship', lawful: '《社会救助暂行办法》' }, { service: 'elderly', lawful: '《老年人权益保障法》' }, { service: 'minors', lawful: '《未成年人保护法》' },
  { service: 'resettlement', lawful: '《社区矫正法》' }, { service: 'recovery', lawful: '《禁毒法》' },
] as const

const problems = [
  ['药快用完了，家人不知道到哪里续领。', '卫生院送药上门，留了电话。'], ['住的老屋漏雨。', '村里请人翻了瓦。'], ['独居，做饭不方便。', '联系幸福食堂每天送一餐。'], ['想找一份近处的零工。', '介绍到保洁队。'],
  ['孩子的学籍没有转回来。', '和学校联系，开学前办好。'], ['残疾证到期没有换。', '约评定医生上门。'], ['低保停发了不知道原因。', '查明是年审漏报，已恢复。'],
] as const

const notes = [
  '在家，精神不错。', '家里收拾得干净，药按时吃。', '正在田里忙，说了几句就走，下次再来。', '子女在外，留了联系电话。', '和邻居相处好。', '讲了防骗的几种手法，老人记下来贴在墙上。',
  '这一户进去坐了半个多钟头。老人先讲腿脚，再讲外面的孩子，最后才说到自己不敢用灶，怕忘记关火。看了厨房，灶具是旧的，没有熄火保护。约好由村里帮忙换一个，费用先从临时救助里想办法；在换好以前，由对门的邻居每天中午看一眼。走的时候把网格员的电话写大了贴在门后。',
]

/** Monthly signatures, help visits and what they found; nobody is marked and no list of persons is kept. */
export function careOf(random: Random): DemoDeed[] {
  return [...Array.from({ length: 13 }, (_, index) => monthOf(addMonths('2021-12-01', index))).flat(), ...visits(random), ...found(random)]
}

function monthOf(first: string): DemoDeed[] {
  const closing = later(first, 24)
  const copy = { copy: ['@photo'] }
  return tell({ case: `gbq-check-${first.slice(0, 7)}`, definition: 'monthly-check' }, [
    { name: 'register', day: closing, by: hands.clerk, what: { month: addDays(first, 14) } }, { name: 'signHospital', day: closing, by: hands.hospital }, { name: 'signPolice', day: later(closing, 1), by: hands.police },
    { name: 'signJustice', day: later(closing, 2), by: hands.safety, what: copy, ...(first === '2022-12-01' ? { entered: '2023-01-04' } : {}) }, { name: 'complete', day: later(closing, 2), by: hands.safety },
  ])
}

/** The two rounds, and the regular visits of other months; some were entered from paper days later. */
function visits(random: Random): DemoDeed[] {
  const rounds = [{ count: 900, from: '2022-07-04', to: '2022-07-29' }, { count: 880, from: '2022-09-05', to: '2022-09-29' }, { count: 1120, from: '2022-01-04', to: '2022-12-30' }, { count: 60, from: '2021-12-06', to: '2021-12-30' }, { count: 40, from: '2023-01-03', to: '2023-01-13' }]
  return rounds.flatMap(({ count, ...span }) => daysOver(count, span, random)).flatMap((day, index) => {
    const entered = random.chance(15) ? later(day, 1 + random.upTo(6)) : day
    return tell({ case: visitNamed(index), definition: 'help-visit' }, [{
      name: 'register', day, by: hands.villages, entered,
      what: { village: village(random.upTo(13)), ...random.pick(offered), helper: '村网格员', until: addMonths(day, 6), level: random.pick(['regular', 'regular', 'close', 'urgent']), ...(random.chance(35) ? { note: random.pick(notes) } : {}) },
    }])
  })
}

const visitNamed = (index: number): string => `gbq-visit-${String(index).padStart(4, '0')}`

/** All found in July and September were solved and struck off by somebody else in the year, the last in December; one was given back first. */
function found(random: Random): DemoDeed[] {
  const days = [...daysOver(july, { from: '2022-07-05', to: '2022-07-27' }, random), ...daysOver(september, { from: '2022-09-06', to: '2022-09-28' }, random), '2023-01-05']
  return days.flatMap((day, index) => {
    const [problem, solution] = random.pick(problems)
    const solved = later(day, index > 21 && index < 25 ? 46 + index : day > '2022-12-31' ? 4 : 3 + random.upTo(20))
    const again: Step[] = index === 8 ? [{ name: 'giveBack', day: later(solved, 2), by: hands.safety, what: { reason: '电话问过，还没有办好' } }, { name: 'solve', day: later(solved, 9), by: hands.villages, what: { solution } }] : []
    return tell({ case: `gbq-problem-${index}`, definition: 'visit-problem' }, [
      { name: 'register', day, by: hands.villages, what: { village: village(random.upTo(13)), service: random.pick(offered).service, problem, ...(index < 3 ? { visit: caseNamed(visitNamed(index)) } : {}) } },
      { name: 'solve', day: solved, by: hands.villages, what: { solution } }, ...again, { name: 'confirm', day: later(solved, 12), by: hands.safety },
    ])
  })
}
