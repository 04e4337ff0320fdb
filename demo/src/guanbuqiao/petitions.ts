import { addDays } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { inventedName } from '../people.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { petitionDemand, petitionResult } from './petition-words.ts'
import { daysOver, later } from './spread.ts'
import { listedOn, tell, village } from './telling.ts'
import type { Step } from './telling.ts'

/** Taken up in the year from the petition platform; some of them had come the December before. */
const [accepted, carried] = [99, 5]

interface Come {
  channel: string
  day: string
  takenUp: string
  back?: true
}

/** Petitions of the platform, as its list told them, and those that came by letter, by telephone and in person. */
export function petitionsOf(random: Random): DemoDeed[] {
  const sunshine = (day: string, wait: number): Come => ({ channel: 'sunshine', day, takenUp: later(day, wait) })
  const all: Come[] = [
    ...daysOver(carried, { from: '2021-12-20', to: '2021-12-31' }, random).map((day) => ({ ...sunshine(day, 0), takenUp: later('2022-01-04', random.upTo(4)) })),
    ...daysOver(8, { from: '2021-12-01', to: '2021-12-15' }, random).map((day) => sunshine(day, 4)),
    ...daysOver(accepted - carried, { from: '2022-01-05', to: '2022-12-16' }, random).map((day) => sunshine(day, 2 + random.upTo(9))),
    ...daysOver(6, { from: '2022-02-08', to: '2022-11-22' }, random).map((day) => ({ ...sunshine(day, 3), back: true as const })),
    ...['2022-12-27', '2022-12-28', '2022-12-30'].map((day) => ({ ...sunshine(day, 0), takenUp: '2023-01-04' })),
    ...daysOver(84, { from: '2022-01-06', to: '2022-12-20' }, random).map((day) => ({ channel: random.pick(['visit', 'visit', 'visit', 'letter', 'phone', 'online', 'mailbox', 'assigned']), day, takenUp: later(day, 1 + random.upTo(5)) })),
  ]
  return [...all.flatMap((one, index) => petitionOf(one, index, random)), ...backlog.flatMap((one, index) => backlogOf(one, index, random))]
}

const nameOf = (index: number): string => `gbq-petition-${String(index).padStart(3, '0')}`

function petitionOf({ channel, day, takenUp, back }: Come, index: number, random: Random): DemoDeed[] {
  const imported = channel === 'sunshine'
  const by = imported ? hands.clerk : hands.safety
  const step = (name: string, on: string, what: Step['what'] = {}): Step => ({ name, day: on, by, what, entered: imported ? listedOn(on) : random.chance(6) ? later(on, 4) : on })
  const told = { case: nameOf(index), definition: 'petition', ...(imported ? { grade: 'import' as const } : {}) }
  const opened = step('register', day, {
    channel, demand: petitionDemand(random), village: village(random.upTo(13)), upperDue: addDays(takenUp, 60),
    ...(imported ? { number: `${day.slice(0, 4)}-YG-${String(index).padStart(3, '0')}` } : { petitioner: { name: inventedName(random) } }), ...(random.chance(20) ? { persons: 2 + random.upTo(6) } : {}),
  })
  if (back === true) return tell(told, [opened, step('sendBack', takenUp, { reason: '已经由人民法院受理，告知按诉讼程序办理' })])
  const handled = later(takenUp, takenUp > '2022-11-20' ? 3 + random.upTo(8) : 12 + random.upTo(34))
  const replied = later(handled, random.upTo(3))
  const called = later(replied, 1 + random.upTo(5))
  const rating = index % 37 === 20 ? 'unsatisfied' : random.chance(80) ? random.pick(['satisfied', 'satisfied', 'basically-satisfied']) : ''
  const wrong = index % 45 === 31 && !imported
  return tell(told, [
    wrong ? { ...opened, what: { ...opened.what, channel: channel === 'letter' ? 'visit' : 'letter' } } : opened,
    ...(wrong ? [{ ...step('correct', day), kind: 'correct' as const, of: 0, entered: later(day, 1), what: { set: { channel }, reason: '信访渠道选错' } }] : []),
    step('accept', takenUp, { unit: random.pick(['justice-office', 'rural-economy', 'civil-affairs', 'land-office', 'safety-law-office']) }),
    step('handle', handled, { result: petitionResult(random) }), step('reply', replied), step('callBack', called, { callbackNote: '电话回访，听取了意见。', ...(imported ? {} : { despite: '办公室只有一名登记员，承办结果由他代录' }) }),
    ...(rating === '' ? [] : [step('rate', called, rating === 'unsatisfied' ? { rating, discontents: ['unresolved'] } : { rating })]), step('close', called),
    ...(index % 60 === 47 ? [{ ...step('join', called), kind: 'join' as const, into: nameOf(index - 1), entered: later(imported ? listedOn(called) : called, 5), what: { reason: '同一事项换渠道反映，并案' } }] : []),
  ])
}

interface Backlog {
  came: string
  listed: string
  works: readonly string[]
  resolved: string
}

/** Three old ones resolved in September; a fourth was listed in November and resolved only in January. */
const backlog: readonly Backlog[] = [
  { came: '2021-12-02', listed: '2022-02-18', works: ['2022-03-10', '2022-05-12', '2022-07-21'], resolved: '2022-09-06' },
  { came: '2021-12-07', listed: '2022-03-02', works: ['2022-04-14', '2022-08-11'], resolved: '2022-09-15' },
  { came: '2022-01-18', listed: '2022-04-08', works: ['2022-06-09', '2022-08-25'], resolved: '2022-09-27' },
  { came: '2022-06-14', listed: '2022-11-10', works: ['2022-12-08'], resolved: '2023-01-10' },
]

function backlogOf({ came, listed, works, resolved }: Backlog, index: number, random: Random): DemoDeed[] {
  const by = hands.safety
  return tell({ case: `gbq-backlog-${index}`, definition: 'petition' }, [
    { name: 'register', day: came, by, what: { channel: 'assigned', demand: petitionDemand(random), village: village(3 + index * 2), petitioner: { name: inventedName(random) } } },
    { name: 'listBacklog', day: listed, by, what: { leader: '分管领导（演示）' } },
    ...works.map((day): Step => ({ name: 'work', day, by, what: { progress: random.pick(['包案领导带队上门，听取诉求，列出三条可以先办的。', '会同有关单位查阅旧档，找到当年的协议。', '邀请法律顾问和老组长一起座谈，提出两套方案。']) } })),
    { name: 'resolve', day: resolved, by, what: { resolution: '双方签字确认方案，补偿到位，信访人书面表示不再就此事上访。' } },
    { name: 'signOff', day: later(resolved, 3), by: hands.leader },
  ])
}
