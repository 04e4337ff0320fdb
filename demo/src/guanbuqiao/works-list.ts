/** Money in 分: what came from above, what was spent. Days are those on the vouchers. */
export interface Works {
  kind: string
  name: string
  village?: number
  planned: string
  started: string
  accepted?: string
  pieces?: number
  metres?: number
  received?: readonly (readonly [day: string, amount: number, source: string])[]
  spent?: readonly (readonly [day: string, amount: number, subWork: string])[]
  rewarded?: readonly [day: string, amount: number]
  /** Typed so first, and put right. */
  misread?: number
  settled?: string
}

const wan = 1_000_000

/** 236.48 万元 in the year; a bill of the December before and one of January belong to other years. */
const polish: readonly Works[] = [
  { kind: 'town-polish', name: '张公大道人行道更新', planned: '2021-12-10', started: '2022-02-21', accepted: '2022-06-17', pieces: 1, spent: [['2021-12-20', 3.6 * wan, 'design'], ['2022-04-20', 42.3 * wan, 'pavement'], ['2022-07-05', 25.18 * wan, 'pavement']], settled: '2022-09-08' },
  { kind: 'town-polish', name: '集镇雨污管网铺设', planned: '2022-01-14', started: '2022-03-07', accepted: '2022-08-30', pieces: 1, spent: [['2022-05-12', 38.6 * wan, 'pipes'], ['2022-09-20', 29.4 * wan, 'pipes']], settled: '2022-11-15' },
  { kind: 'town-polish', name: '主街弱电入地', planned: '2022-02-18', started: '2022-05-16', accepted: '2022-10-21', pieces: 1, spent: [['2022-07-28', 31.5 * wan, 'cables'], ['2022-11-09', 22.7 * wan, 'cables']], settled: '2022-12-06' },
  { kind: 'town-polish', name: '集镇绿化提升', planned: '2022-02-18', started: '2022-03-14', accepted: '2022-05-20', pieces: 1, spent: [['2022-06-08', 18.9 * wan, 'greening']], settled: '2022-07-12' },
  { kind: 'town-polish', name: '集镇坏损路灯修复', planned: '2022-09-05', started: '2022-10-10', accepted: '2022-12-14', pieces: 1, spent: [['2022-12-20', 16.4 * wan, 'lamps']], settled: '2022-12-28' },
  { kind: 'town-polish', name: '主街立面整治', planned: '2022-09-05', started: '2022-11-07', accepted: '2022-12-23', pieces: 1, spent: [['2022-12-29', 11.5 * wan, 'facade'], ['2023-01-12', 6.2 * wan, 'facade']], settled: '2023-01-16' },
]

const hamlets: readonly Works[] = [
  ['泉湖铁塔新村', 3, '2022-05-18'], ['雨坛大屋周', 8, '2022-06-22'], ['渡船上湾', 2, '2022-08-16'], ['河背老屋场', 6, '2022-09-28'], ['湖场柳林湾', 4, '2022-11-10'], ['石子岭樟树下', 5, '2022-12-15'],
].map(([name, village, accepted]): Works => ({ kind: 'hamlet', name: `${name}美丽村湾`, village: Number(village), planned: '2022-01-20', started: '2022-03-03', accepted: String(accepted), pieces: 1, rewarded: [String(accepted) < '2022-12-01' ? '2022-12-08' : '2022-12-26', 20 * wan], settled: '2022-12-28' }))

const roadMetres = [2100, 1850, 1200, 960, 1480, 1730, 2250, 1340, 880, 1560, 1900, 1120, 1450, 1280, 900]
const roadDays = ['2022-03-25', '2022-04-14', '2022-04-28', '2022-05-19', '2022-05-31', '2022-06-16', '2022-07-07', '2022-07-27', '2022-08-18', '2022-09-15', '2022-10-13', '2022-10-27', '2022-11-17', '2022-12-08', '2022-12-22']

const roads: readonly Works[] = roadMetres.map((metres, index): Works => ({
  kind: 'rural-road', name: `${['官埠', '渡船', '泉湖', '湖场', '石子岭', '河背', '张公庙', '雨坛', '新桥', '南垸', '栗林', '东畈'][index % 12] ?? ''}${index < 12 ? '村组公路' : '产业路'}`, village: [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12][index % 12] ?? 0,
  planned: '2021-12-15', started: index < 3 ? '2021-12-28' : '2022-03-01', accepted: roadDays[index] ?? '', pieces: 1, metres, spent: [[roadDays[index] ?? '', metres * 4.2 * 10_000, 'pavement']], settled: '2022-12-29', ...(index === 6 ? { misread: 22_500 } : {}),
}))

/** Two lanes in one of the works; six in all. */
const lanes: readonly Works[] = [['2022-04-22', 1], ['2022-06-30', 1], ['2022-08-25', 2], ['2022-10-31', 1], ['2022-12-12', 1]].map(([accepted, pieces], index): Works => ({
  kind: 'back-lane', name: `背街小巷改造第${index + 1}标段`, village: index % 2, planned: '2022-02-08', started: '2022-03-15', accepted: String(accepted), pieces: Number(pieces), spent: [[String(accepted), (8 + index) * wan, 'pavement']], settled: '2022-12-29',
}))

const lamps: readonly Works[] = [['2022-05-26', 64], ['2022-07-21', 58], ['2022-09-22', 72], ['2022-11-24', 46], ['2022-12-16', 56]].map(([accepted, pieces], index): Works => ({
  kind: 'street-lamps', name: `${['泉湖', '渡船', '石子岭', '雨坛', '河背'][index] ?? ''}路灯安装`, village: [3, 2, 5, 8, 6][index] ?? 0, planned: '2022-03-10', started: '2022-04-11', accepted: String(accepted), pieces: Number(pieces), spent: [[String(accepted), Number(pieces) * 180_000, 'lamps']], settled: '2022-12-28', ...(index === 2 ? { misread: 27 } : {}),
}))

const water: readonly Works[] = [
  { kind: 'water-environment', name: '淦河八字口段水环境治理', village: 6, planned: '2021-12-08', started: '2022-02-15', accepted: '2022-09-29', pieces: 1, received: [['2021-12-22', 300 * wan, 'superior'], ['2022-03-16', 820 * wan, 'superior'], ['2022-07-20', 505.5 * wan, 'superior'], ['2022-10-20', 60 * wan, 'own']], settled: '2022-12-27' },
  { kind: 'water-environment', name: '淦河老虎嘴段水环境治理', village: 2, planned: '2022-01-12', started: '2022-03-21', accepted: '2022-12-09', pieces: 1, received: [['2022-04-26', 640 * wan, 'superior'], ['2022-09-14', 353 * wan, 'superior'], ['2022-12-21', 250 * wan, 'superior'], ['2022-12-27', 35 * wan, 'social']], settled: '2023-01-17' },
]

/** Before the year, after it, and given up: these are no figures of the year. */
const around: readonly Works[] = [
  { kind: 'rural-road', name: '东畈连村路', village: 12, planned: '2021-12-03', started: '2021-12-03', accepted: '2021-12-29', pieces: 1, metres: 1300, settled: '2022-01-20' },
  { kind: 'street-lamps', name: '南垸路灯安装', village: 10, planned: '2022-10-08', started: '2022-11-28', accepted: '2023-01-10', pieces: 40, settled: '2023-01-18' },
  { kind: 'other', name: '新桥村文化广场', village: 9, planned: '2022-04-08', started: '2022-05-10', accepted: '2022-09-06', pieces: 1, spent: [['2022-09-19', 28 * wan, 'building']], settled: '2022-12-14' },
]

const stations: readonly Works[] = [['2022-04-19', 2], ['2022-06-28', 3], ['2022-09-08', 2], ['2022-11-22', 2], ['2022-12-13', 2]].map(([accepted, pieces], index): Works => ({
  kind: 'sewage-station', name: `农村微动力污水处理站第${index + 1}批`, planned: '2021-12-13', started: '2022-02-22', accepted: String(accepted), pieces: Number(pieces), spent: [[String(accepted), Number(pieces) * 26 * wan, 'equipment']], settled: '2022-12-29',
}))

/** 156.32 万元 in the year. */
const centres: readonly Works[] = [
  { kind: 'governance-centre', name: '镇综治中心建设', village: 0, planned: '2021-12-09', started: '2022-01-17', accepted: '2022-07-15', pieces: 1, spent: [['2021-12-24', 4.5 * wan, 'design'], ['2022-03-30', 36.8 * wan, 'building'], ['2022-08-02', 41.72 * wan, 'equipment']], settled: '2022-10-12' },
  { kind: 'governance-centre', name: '村（社区）综治中心建设', planned: '2022-03-02', started: '2022-04-06', accepted: '2022-12-02', pieces: 13, spent: [['2022-06-24', 28.6 * wan, 'building'], ['2022-10-19', 26.4 * wan, 'equipment'], ['2022-12-19', 22.8 * wan, 'equipment']], settled: '2022-12-30' },
]

export const works: readonly Works[] = [...polish, ...hamlets, ...roads, ...lanes, ...lamps, ...water, ...stations, ...centres, ...around]
