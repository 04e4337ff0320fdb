import type { Teller } from '../../tell.ts'
import { minuteOf } from '../setting.ts'

export const villages = [
  '上湾村', '下湾村', '杉林村', '竹林村', '石山村', '南坡村', '北坡村', '东冲村', '西冲村', '水口村', '古樟村', '花园村', '新庄村', '老庄村', '茶岭村', '药山村', '桂花村', '洪桥村', '龙井村', '集镇社区', '新街社区',
]

export const year = { begins: '2023-12-01', from: '2024-01-01', to: '2024-12-31', until: '2025-01-17' } as const
export const teller: Teller = { town: 0, until: year.until, minuteOf }
