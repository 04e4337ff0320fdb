import type { Teller } from '../../tell.ts'
import { minuteOf } from '../setting.ts'

export const villages = ['巷口村', '莲塘村', '坡尾村', '堤边村', '石埕村', '龙湾村', '官道村', '东洲村', '溪南村', '新桥头村', '象山村', '榕树下村', '梅林村', '沙埔村', '镇中社区']

export const year = { begins: '2019-12-02', from: '2020-01-01', to: '2020-12-31', until: '2021-01-15' } as const
export const teller: Teller = { town: 0, until: year.until, minuteOf }
