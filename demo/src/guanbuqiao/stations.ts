import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { daysOver, later, nth } from './spread.ts'
import { tell, village, year } from './telling.ts'
import type { Step } from './telling.ts'

const by = hands.works
const running = ['2022-04-25', '2022-04-25', '2022-07-04', '2022-07-04', '2022-07-06', '2022-09-14', '2022-09-14', '2022-11-28', '2022-11-28', '2022-12-19', '2022-12-19']
const places = ['泉湖', '渡船', '河背', '湖场', '石子岭', '雨坛', '新桥', '南垸', '栗林', '东畈', '张公庙']
const where = [3, 2, 6, 4, 5, 8, 9, 10, 11, 12, 7]

/** Each station from the day it ran, looked at twice a month, and its breakdowns; and the centres of town and villages. */
export function stationsOf(random: Random): DemoDeed[] {
  return [...running.flatMap((day, index) => stationOf(day, index, random)), ...centres(random)]
}

function stationOf(day: string, index: number, random: Random): DemoDeed[] {
  const rounds = daysOver(Math.max(1, Math.floor((365 - new Date(day).getUTCMonth() * 30.5) / 15)), { from: later(day, 5), to: year.to }, random)
  const steps = [...new Set(rounds)].flatMap((on, round): Step[] => round === 3 && index % 3 === 0
    ? [{ name: 'fault', day: on, by, what: { trouble: '风机异响停转，出水变浑。' } }, { name: 'repair', day: on, by, what: { mended: '更换皮带，试运行两小时正常。' } }]
    : [{ name: 'inspect', day: on, by, what: { running: random.chance(92) ? 'normal' : 'attention', note: random.pick(['设备运转正常，出水清。', '清理格栅垃圾一桶。', '液位偏高，已调节回流。', '周边杂草较多，通知村里清理。']) } }])
  return tell({ case: `gbq-station-${index}`, definition: 'sewage-station' }, [
    { name: 'register', day, by, what: { name: `${nth(places, index)}污水处理站`, village: village(nth(where, index)), capacity: `${15 + (index % 3) * 5} 吨/日`, operator: '环保运维单位（演示）' } }, ...steps,
  ])
}

function centres(random: Random): DemoDeed[] {
  const opened = ['2022-07-20', ...Array.from({ length: 13 }, (_, index) => later('2022-06-27', index * 12))]
  return opened.flatMap((day, index) => tell({ case: `gbq-centre-${index}`, definition: 'governance-centre' }, [
    {
      name: 'register', day, by: hands.safety,
      what: index === 0
        ? { name: '镇综治中心', level: 'town', from: day, rooms: 5, staff: 9, hours: '工作日 8:30–17:30，赶集日延长一小时' }
        : { name: `第${index}综治中心`, level: 'village', village: village(index - 1), from: day, rooms: 2, staff: 2 + random.upTo(2) },
    },
    ...(index % 4 === 0 ? [{ name: 'fund', day: later(day, 20), by: hands.safety, what: { paid: String((2 + index) * 200_000), source: 'own' } }] : []),
  ]))
}
