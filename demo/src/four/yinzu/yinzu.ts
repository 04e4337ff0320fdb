import { inOrder } from '../played-town.ts'
import type { PlayedTown } from '../played-town.ts'
import { settingOf } from '../setting.ts'
import { conferences } from './conferences.ts'
import { disputesAndMediators } from './disputes.ts'
import { lawSavvy } from './law-savvy.ts'
import { villagesAndLawyers } from './lawyers.ts'
import { learning } from './learning.ts'
import { mattersAbove } from './matters.ts'
import { petitions } from './petitions.ts'
import { publicity } from './publicity.ts'
import { receptions } from './receptions.ts'
import { villages, year } from './year.ts'

const setting = settingOf({ code: '990600101', name: '殷祖镇（演示）', villages, firstDay: year.begins })

/** 殷祖镇 in 2024: disputes and mediators, who was received, the platform's petitions, what was told of above; learning, lawyers of the villages, publicity. */
export const yinzu: PlayedTown = {
  setting, from: year.from, to: year.to, until: year.until,
  script: inOrder([
    ...disputesAndMediators(), ...receptions(), ...petitions(), ...conferences(), ...mattersAbove(), ...villagesAndLawyers(), ...learning(), ...publicity(), ...lawSavvy(),
  ]),
}
