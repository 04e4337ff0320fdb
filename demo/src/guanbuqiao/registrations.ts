import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { daysOver, later, nth } from './spread.ts'
import { listedOn, tell, village, year } from './telling.ts'

const names = ['晨光', '百合', '向阳', '长丰', '安泰', '永兴', '小桥', '青禾', '同心', '泰和', '星辰', '绿源', '宏运', '聚福', '新苗', '广源', '瑞丰', '景和']
const trades = ['百货店', '餐饮店', '建材经营部', '农资店', '服装店', '汽车美容店', '理发店', '水果店', '物流服务部', '家政服务部', '种养专业合作社', '装饰工程有限公司', '商贸有限公司']
const rejected = ['住所证明与实际地址不一致', '名称与已登记的同行业主体相同', '经营范围中有需要先取得许可的项目，尚未取得']

/** Openings granted in the year; what else the registration desk of the market office had stands around them. */
const granted = 458

/** Applications to the registration desk, taken over month by month; an opening counts on the day it was granted. */
export function registrationsOf(random: Random): DemoDeed[] {
  const openings = daysOver(granted, { from: '2022-01-05', to: '2022-12-29' }, random)
  return [
    ...openings.map((day) => ({ day, kind: 'opening', ends: 'grant' })),
    ...daysOver(17, { from: '2022-01-10', to: '2022-12-20' }, random).map((day, index) => ({ day, kind: 'opening', ends: index % 3 === 0 ? 'withdraw' : 'reject' })),
    ...daysOver(120, { from: '2022-01-06', to: '2022-12-28' }, random).map((day) => ({ day, kind: 'change', ends: 'grant' })),
    ...daysOver(84, { from: '2022-01-06', to: '2022-12-28' }, random).map((day) => ({ day, kind: 'closing', ends: 'grant' })),
    ...daysOver(24, { from: year.begins, to: '2021-12-30' }, random).map((day) => ({ day, kind: 'opening', ends: 'grant' })),
    ...daysOver(15, { from: '2023-01-03', to: '2023-01-17' }, random).map((day) => ({ day, kind: 'opening', ends: 'grant' })),
  ].flatMap((one, index) => registrationOf(one, index, random))
}

function registrationOf({ day, kind, ends }: { day: string; kind: string; ends: string }, index: number, random: Random): DemoDeed[] {
  const trade = random.pick(trades)
  const businessType = trade.endsWith('公司') ? 'company' : trade.endsWith('合作社') ? 'cooperative' : 'individual'
  // The desk asks for papers again with one in nine, so that a decision falls into the next month, or the next year.
  const applied = random.chance(11) && day > '2022-01-20' ? earlier(day, 9) : day
  const entered = random.chance(2) && day < year.to ? listedOn(listedOn(day)) : listedOn(day)
  const by = hands.market
  return tell({ case: `gbq-registration-${String(index).padStart(3, '0')}`, definition: 'registration', grade: 'import' }, [
    { name: 'register', day: applied, by, entered: listedOn(applied), what: { name: `${nth(names, index)}${nth(names, Math.floor(index / 18) + 7)}${trade}`, kind, businessType, village: village(random.upTo(13)) } },
    { name: ends, day, by, entered, what: ends === 'grant' ? {} : { reason: ends === 'reject' ? random.pick(rejected) : '申请人改了主意，暂不办照' } },
  ])
}

function earlier(day: string, days: number): string {
  return later(day, -days - 2)
}
