import type { DemoDeed } from '../deed.ts'
import { hands } from './hands.ts'
import { tell } from './telling.ts'

const by = hands.safety

/** The campaign that disputes are marked with: its plan, three gatherings, its summary. */
export function campaignOf(): DemoDeed[] {
  return tell({ case: 'gbq-campaign', definition: 'campaign' }, [
    {
      name: 'register', day: '2022-03-30', by,
      what: {
        kind: 'visit-sweep-resolve', name: '大走访大排查大化解', begins: '2022-04-01', ends: '2022-12-20', units: ['safety-law-office', 'justice-office', 'police-station', 'civil-affairs'],
        target: '走遍全镇各户，把能在村里了结的矛盾留在村里了结；一件事一个人牵头，说清楚办到哪一步。',
      },
    },
    { name: 'start', day: '2022-04-01', by },
    { name: 'gather', day: '2022-06-30', by, what: { visits: 3120, progress: '走访过半，纠纷多在田界、排水和欠款。' } },
    { name: 'gather', day: '2022-09-30', by, what: { visits: 2876, progress: '山林和建房的纠纷增多，请法律顾问到三个村坐班。' } },
    { name: 'gather', day: '2022-12-19', by, what: { visits: 1945, progress: '余下的逐件过了一遍。' } },
    { name: 'conclude', day: '2022-12-27', by, what: { summary: '各村都走了一遍。化解的多数在村里；谈不成的都告知了下一步的途径。明年接着做的，是把排水和田界的旧账列一张单子，趁冬闲一件件量清楚。' } },
  ])
}
