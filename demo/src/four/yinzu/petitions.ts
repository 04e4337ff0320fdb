import { addDays } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { daysOver, later, nth } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import type { Random } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

/** Taken up from the platform in the year: three of them had come in December before, five came in the last weeks. */
const [carried, whole, last] = [3, 97, 5]

const demands = ['反映通组路冬天结冰打滑，盼撒盐。', '反映矿区旧巷道上面的地裂了缝。', '询问土地延包什么时候量到本组。', '反映集镇夜里货车鸣号。', '请求把老年食堂的饭送到山上。', '反映建房审批等了两个月。']
const results = ['到现场看过，本周做完，拍了照。', '请有资质的单位来测，结果当面念给他听。', '排在下个月，公示栏里有日期。', '和车队签了约，夜里绕行。']

interface Come {
  day: string
  takenUp: string
}

/** Petitions of the platform with the platform's own days, and some that came by other ways and have none. */
export function petitions(): DemoDeed[] {
  const random = seeded(20_240_301)
  const within = (count: number, from: string, to: string): Come[] => daysOver(count, { from, to }, random).map((day) => ({ day, takenUp: later(day, 2 + random.upTo(6)) }))
  const taken: Come[] = [
    ...daysOver(carried, { from: '2023-12-26', to: '2023-12-29' }, random).map((day) => ({ day, takenUp: '2024-01-03' })),
    ...within(whole, '2024-01-04', '2024-11-15'), ...within(last, '2024-12-02', '2024-12-13'), { day: '2024-12-30', takenUp: '2025-01-03' }, { day: '2024-12-31', takenUp: '2025-01-03' },
  ]
  const back = daysOver(4, { from: '2024-02-06', to: '2024-10-10' }, random)
  const visits = daysOver(11, { from: '2024-01-09', to: '2024-11-06' }, random)
  return [
    ...taken.flatMap((one, index) => sunshine(one, index, random)),
    ...late(),
    ...back.flatMap((day, index) => tellWith(teller, { case: `yz-petition-back-${index}`, definition: 'petition', grade: 'import' }, [
      registered(day, 500 + index, {}), { name: 'sendBack', day: later(day, 2), by: hands.safety, what: { reason: '已经进入诉讼，告诉他到法院问。' } },
    ])),
    ...visits.flatMap((day, index) => tellWith(teller, { case: `yz-petition-visit-${index}`, definition: 'petition' }, [
      { name: 'register', day, by: hands.safety, what: { channel: 'visit', demand: nth(demands, index), village: `@village:${index}`, petitioner: { name: inventedName(random) } } },
      { name: 'handle', day: later(day, 12), by: hands.safety, what: { result: nth(results, index) } }, { name: 'close', day: later(day, 14), by: hands.safety },
    ])),
  ]
}

/** Of the December before: everything too late, and nobody said how content they are. It lowers no rate of the year. */
function late(): DemoDeed[] {
  const by = hands.safety
  return tellWith(teller, { case: 'yz-petition-late', definition: 'petition', grade: 'import' }, [
    registered('2023-12-01', 900, { officeBy: '2023-12-05', acceptBy: '2023-12-05', upperDue: '2023-12-12' }), { name: 'forward', day: '2023-12-08', by, what: { unit: 'land-office' } },
    { name: 'accept', day: '2023-12-11', by }, { name: 'handle', day: '2023-12-18', by, what: { result: nth(results, 1) } }, { name: 'reply', day: '2023-12-18', by, what: { rateBy: '2023-12-20' } },
    { name: 'close', day: '2023-12-25', by },
  ])
}

function registered(day: string, index: number, what: Step['what']): Step {
  return { name: 'register', day, by: hands.safety, what: { channel: 'sunshine', number: `YG-${day.slice(0, 4)}-${String(index).padStart(4, '0')}`, demand: nth(demands, index), village: `@village:${index % villages.length}`, ...what } }
}

/** Every step on or before the platform's day for it. */
function sunshine({ day, takenUp }: Come, index: number, random: Random): DemoDeed[] {
  const by = hands.safety
  const handled = later(takenUp, 8 + random.upTo(14))
  const replied = later(handled, 1 + random.upTo(2))
  const rated = later(replied, 2 + random.upTo(4))
  const step = (name: string, on: string, what: Step['what'] = {}): Step => ({ name, day: on, by, what })
  return tellWith(teller, { case: `yz-petition-${String(index).padStart(3, '0')}`, definition: 'petition', grade: 'import' }, [
    registered(day, index, { officeBy: addDays(day, 15), acceptBy: addDays(day, 15), upperDue: addDays(takenUp, 60), ...(index % 9 === 4 ? { persons: 3 } : {}) }),
    step('forward', takenUp, { unit: nth(['land-office', 'rural-economy', 'civil-affairs', 'justice-office'], index) }), step('accept', takenUp), { ...step('handle', handled, { result: nth(results, index) }), by: hands.handler },
    step('reply', replied, { rateBy: addDays(replied, 15) }), step('callBack', rated, { callbackNote: '打过电话，说收到了。' }),
    step('rate', rated, { rating: index % 4 === 3 ? 'basically-satisfied' : 'satisfied', officeRating: 'satisfied' }), step('close', rated),
  ])
}
