import { addDays } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { hands } from './hands.ts'
import { nameOf, termOf, villageOf } from './premises.ts'
import type { Business } from './premises.ts'
import { later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

const [by, other] = [hands.market, hands.marketCheck]

interface Notice {
  business: Business
  issued: string
  area: string
  problem: string
  ends: 'pass' | 'fileCase' | 'withdraw'
  /** The day it reached them; one that was withdrawn first never did. */
  served?: string
}

const notices: readonly Notice[] = [
  { business: { kind: 'pharmacy', number: 3 }, issued: '2022-03-22', served: '2022-03-23', area: 'drugs', ends: 'pass', problem: '营业时间药师不在岗，处方药登记漏填两天。' },
  { business: { kind: 'pharmacy', number: 9 }, issued: '2022-04-06', served: '2022-04-06', area: 'drugs', ends: 'pass', problem: '挂名的药师与实际在岗人员不符。' },
  { business: { kind: 'medical', number: 2 }, issued: '2022-05-20', area: 'drugs', ends: 'withdraw', problem: '冷链温度记录缺少两天。' },
  { business: { kind: 'medical', number: 7 }, issued: '2022-07-26', served: '2022-07-28', area: 'drugs', ends: 'pass', problem: '冷藏柜温度记录断了四天，没有备用电源。' },
  { business: { kind: 'devices', number: 1 }, issued: '2022-10-20', served: '2022-10-21', area: 'devices', ends: 'pass', problem: '两种一次性器械没有购进票据。' },
  { business: { kind: 'medical', number: 10 }, issued: '2022-12-08', served: '2022-12-09', area: 'devices', ends: 'fileCase', problem: '使用的一台理疗设备拿不出注册证，责令停止使用并提供来源。' },
  { business: { kind: 'catering', number: 44 }, issued: '2022-12-30', served: '2023-01-03', area: 'food', ends: 'pass', problem: '切配间没有分区，生熟混放。' },
]

function noticeOf({ business, issued, served, area, problem, ends }: Notice, index: number): DemoDeed[] {
  const deadline = addDays(issued, 14)
  const steps: Step[] = [{
    name: 'register', day: issued, by,
    what: { number: `责改〔2022〕${index + 1}号`, recipient: nameOf(business), premises: termOf(business), village: village(villageOf(business)), area, problem, deadline },
  }]
  if (served === undefined) return tell({ case: `gbq-notice-${index}`, definition: 'correction-notice' }, [...steps, { name: 'withdraw', day: later(issued, 2), by, what: { reason: '复核发现记录写在另一本登记簿上，问题不成立' } }])
  steps.push({ name: 'serve', day: served, by, what: { way: 'direct' } })
  if (ends === 'fileCase') steps.push({ name: 'fileCase', day: later(deadline, 2), by, what: { reason: '期满没有提供来源证明，移交立案' } })
  else {
    const corrected = later(served, 8)
    steps.push({ name: 'correct', day: corrected, by, what: { correction: '已按要求改正，补齐了记录。' } }, { name: 'pass', day: later(corrected, 2), by: other })
  }
  return tell({ case: `gbq-notice-${index}`, definition: 'correction-notice' }, steps)
}

interface Trader {
  site: string
  trade: string
  village: number
  found: string
  steps: readonly Step[]
}

const traders: readonly Trader[] = [
  {
    site: '河背村路口早点摊', trade: 'catering', village: 6, found: '2021-12-03',
    steps: [{ name: 'tell', day: '2021-12-03', by }, { name: 'stop', day: '2021-12-15', by, what: { way: 'own' } }, { name: 'clear', day: '2021-12-24', by: other }],
  },
  {
    site: '张公社区后街卤菜店', trade: 'food-trade', village: 1, found: '2022-04-12',
    steps: [
      { name: 'tell', day: '2022-04-12', by, what: { note: '告知先办小餐饮登记证，办好前不得售卖。' } }, { name: 'stop', day: '2022-04-25', by, what: { way: 'own' } },
      { name: 'relapse', day: '2022-05-09', by: other, what: { reason: '复查时又在出摊' } }, { name: 'license', day: '2022-06-20', by, what: { permitNumber: '小餐登〔2022〕17号' } },
      { name: 'clear', day: '2022-06-28', by: other },
    ],
  },
  {
    site: '渡船村小学对面流动餐车', trade: 'catering', village: 2, found: '2022-11-16',
    steps: [
      { name: 'tell', day: '2022-11-16', by, what: { note: '告知校门口不得摆卖，需要到集贸市场内经营并办证。' } }, { name: 'fileCase', day: '2022-11-29', by, what: { reason: '告知后继续经营' } },
      { name: 'stop', day: '2022-12-07', by, what: { way: 'banned' } }, { name: 'clear', day: '2022-12-14', by: other },
    ],
  },
  {
    site: '南垸村口散装酒坊', trade: 'food-production', village: 10, found: '2022-12-21',
    steps: [{ name: 'tell', day: '2022-12-21', by }, { name: 'stop', day: '2023-01-06', by, what: { way: 'own' } }, { name: 'clear', day: '2023-01-12', by: other }],
  },
]

/** Notices to correct, and trade without a licence: few enough to be told one by one. */
export function marketCasesOf(): DemoDeed[] {
  return [
    ...notices.flatMap(noticeOf),
    ...traders.flatMap(({ site, trade, found, steps, ...where }, index) => tell({ case: `gbq-unlicensed-${index}`, definition: 'unlicensed-trade' }, [
      { name: 'register', day: found, by, what: { site, trade, village: village(where.village) } }, ...steps,
    ])),
  ]
}

