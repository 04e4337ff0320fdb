import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { daysOver, later, nth, shares } from './spread.ts'
import { tell, village } from './telling.ts'

/** Copies handed out and voluntary installs over the year's events. */
const [copies, installs] = [20_860, 18_326]
/** Events of the year; at every third one people were helped with the anti-fraud app. */
const [events, withApp] = [132, 44]

const kinds = [
  { subject: '宪法宣传周进村', organiser: 'justice-office', topics: ['constitution', 'civil-code'] }, { subject: '赶集日普法摊', organiser: 'justice-office', topics: ['civil-code', 'mediation'] },
  { subject: '反诈敲门行动', organiser: 'police-station', topics: ['anti-fraud'] }, { subject: '禁毒进校园', organiser: 'police-station', topics: ['anti-drugs', 'minors'] },
  { subject: '防疫政策宣讲', organiser: 'general-office', topics: ['epidemic'] }, { subject: '常态化扫黑除恶宣传', organiser: 'safety-law-office', topics: ['anti-gang', 'eighth-five-plan'] },
  { subject: '养老防骗课堂', organiser: 'civil-affairs', topics: ['elderly', 'anti-fraud'] }, { subject: '农民工工资政策讲解', organiser: 'village', topics: ['labour'] },
  { subject: '消防和用电安全宣传', organiser: 'enforcement-team', topics: ['fire-safety', 'work-safety'] },
] as const
const places = ['村委会门前', '集镇广场', '小学操场', '湾里晒场', '集贸市场入口', '新时代文明实践站', '工业园食堂']
const types = ['leaflet', 'card', 'booklet', 'bag', 'other']

/** Publicity of the year, an event a record: what was handed out in rows, installs as one voluntary number of the event. */
export function publicityOf(random: Random): DemoDeed[] {
  const days = daysOver(events, { from: '2022-01-06', to: '2022-12-28' }, random)
  const [handed, helped] = [shares(copies, events, random), shares(installs, withApp, random)]
  const held = days.map((day, index) => ({ day, index, copies: handed[index] ?? 0, installs: index % 3 === 2 ? helped[(index - 2) / 3] ?? 0 : null }))
  const around = ['2021-12-04', '2021-12-10', '2023-01-05', '2023-01-12'].map((day, index) => ({ day, index: events + index, copies: 120, installs: index % 2 === 0 ? 65 : null }))
  return [...[...held, ...around].flatMap((one) => eventOf(one, random)), ...stores(random)]
}

function eventOf({ day, index, copies: total, installs: helped }: { day: string; index: number; copies: number; installs: number | null }, random: Random): DemoDeed[] {
  const kind = helped === null ? nth(kinds, index) : nth([kinds[2], kinds[6]], index)
  const entered = random.chance(10) ? later(day, 2 + random.upTo(4)) : day
  const what: Record<string, Json> = {
    subject: kind.subject, organiser: kind.organiser, ...(random.chance(75) ? { village: village(random.upTo(13)) } : {}), where: random.pick(places),
    topics: kind.topics.map((topic) => ({ topic })), audience: 30 + random.upTo(260), handouts: handoutsOf(total, index), ...(helped === null ? {} : { installs: helped }),
  }
  const told = { case: `gbq-publicity-${String(index).padStart(3, '0')}`, definition: 'publicity-event' }
  const by = hands.clerk
  if (index % 50 === 31) {
    return tell(told, [
      { name: 'register', day, by, entered, what: { ...what, handouts: handoutsOf(total * 10, index) } },
      { name: 'correct', kind: 'correct', of: 0, day, by, entered: later(entered, 3), what: { set: { handouts: handoutsOf(total, index) }, reason: '份数多写了一个零，与领用登记不符' } },
    ])
  }
  return tell(told, [{ name: 'register', day, by, entered, what }])
}

function handoutsOf(total: number, index: number): Json {
  const half = Math.floor(total / 2)
  return index % 2 === 0 ? [{ type: nth(types, index), copies: half }, { type: nth(types, index + 1), copies: total - half }] : [{ type: nth(types, index), copies: total }]
}

/** What was printed, what came from above, and what lay in store when it was counted. */
function stores(random: Random): DemoDeed[] {
  const entries = [
    ['2022-01-10', 'printed', 'leaflet', 8000, '致村（居）民的一封信'], ['2022-03-02', 'received', 'booklet', 2400, '民法典口袋书'], ['2022-05-11', 'printed', 'card', 5000, '反诈提示卡'],
    ['2022-09-06', 'printed', 'bag', 1500, '宣传环保袋'], ['2022-11-21', 'received', 'leaflet', 4200, '宪法宣传折页'], ['2022-06-30', 'counted', 'all', 6280, '半年盘点'], ['2022-12-30', 'counted', 'all', 2140 + random.upTo(9), '年底盘点'],
  ] as const
  return entries.flatMap(([day, entry, type, amount, subject], index) => tell({ case: `gbq-material-${index}`, definition: 'publicity-material' }, [{ name: 'register', day, by: hands.clerk, what: { entry, type, copies: amount, subject } }]))
}

