import { inOrder } from './played-town.ts'
import type { PlayedTown } from './played-town.ts'
import { settingOf } from './setting.ts'
import { conferences } from './yinzu-conferences.ts'
import { disputesAndMediators } from './yinzu-disputes.ts'
import { mattersAbove } from './yinzu-matters.ts'
import { petitions } from './yinzu-petitions.ts'
import { receptions } from './yinzu-receptions.ts'
import { villages, year } from './yinzu-year.ts'

const setting = settingOf({ code: '990600101', name: '殷祖镇（演示）', villages, firstDay: year.begins })

/** 殷祖镇 in 2024: its disputes and mediators, who was received and by whom, the platform's petitions, and what had to be told of above. */
export const yinzu: PlayedTown = { setting, script: inOrder([...disputesAndMediators(), ...receptions(), ...petitions(), ...conferences(), ...mattersAbove()]), from: year.from, to: year.to, until: year.until }
