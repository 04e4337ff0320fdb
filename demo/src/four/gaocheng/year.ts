import type { Teller } from '../../tell.ts'
import { minuteOf } from '../setting.ts'

export const villages = ['东圩村', '西圩村', '河口村', '菱塘村', '绿荫社区', '柳堤社区', '荷塘村', '稻香村', '蚕桑村', '芦苇村', '竹溪村', '桑园村']

/** The report was signed on the sixteenth of December: it can tell only what the books held the evening before. */
export const year = { begins: '2020-12-01', from: '2021-01-01', to: '2021-12-31', cutoff: '2021-12-15', until: '2022-01-14' } as const
export const teller: Teller = { town: 0, until: year.until, minuteOf }
