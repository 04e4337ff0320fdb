import type { Teller } from '../../tell.ts'
import { minuteOf } from '../setting.ts'

export const villages = ['泉口村', '岩脚村', '长坝村', '茶园村', '双溪村', '枫香村', '木桥村', '大田村', '花坪村', '石板村', '黄泥村', '新院村', '三角塘村', '高坡村']

export const years = { begins: '2015-12-01', from: '2016-01-01', to: '2020-12-31', until: '2021-01-22' } as const
export const teller: Teller = { town: 0, until: years.until, minuteOf }
