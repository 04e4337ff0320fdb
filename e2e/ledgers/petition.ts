import type { SheetCell } from '@zhenzhi/server/test'
import { dayAfter, written } from './days.ts'
import { layOut } from './lay-out.ts'
import type { LedgerRow } from './lay-out.ts'
import type { Ledger } from './ledger.ts'
import { spoilt } from './spoilt.ts'

const channels = ['阳光信访', '走访', '来信', '阳光信访平台', '网上信访']
const villages = ['东坪村', '下塘', '竹园老街', '石桥社区', '老油坊']
const demands = ['村道破损要求修补', '反映低保评议', '用水不足', '征地补偿未到位', '路灯不亮']

/** Two of three are handled and closed, each step in its column; the last are still open. */
function rowAt(at: number): SheetCell[] {
  const handled = at % 3 !== 2
  const step = (days: number) => (handled ? written(dayAfter(at * 6 + days), at + days) : null)
  return [
    at + 1, `XF-五本-${100 + at}`, written(dayAfter(at * 6), at), channels[at % 5] ?? null, villages[at % 5] ?? null, `五本台账之信访，${demands[at % 5]}。`,
    `钱某试${'甲乙丙丁戊'[at % 5]}`, at % 4 === 0 ? '3人' : 1, step(2), step(9), handled ? '已办理并当面说明。' : null, step(11), step(12),
  ]
}

function rows(): LedgerRow[] {
  return spoilt(Array.from({ length: 24 }, (_, at) => rowAt(at)), {
    3: { column: 4, cell: '桃花坞村', letter: 'E', says: '没有叫“桃花坞村”的村' },
    8: { column: 2, cell: '2月30日', letter: 'C', says: '没有 2026年2月30日这一天' },
    14: { column: 3, cell: '微信群', letter: 'D', says: '“微信群”不在可选的里面' },
    15: { column: 1, cell: null, says: '阳光信访件要填平台上的编号' },
    22: { column: 7, cell: { error: '#REF!' }, letter: 'H', says: '出错的公式' },
  })
}

export function petitionLedger(): Ledger {
  const { sheet, wrong, good } = layOut({
    name: '信访', title: '信访事项登记表',
    headings: [['序号', '信访件编号', '收件时间', '信访形式', '涉及村', '反映问题', '信访人', '人数', '受理时间', '办理时间', '办理情况', '答复时间', '办结时间']],
    merges: ['A1:M1'], rows: rows(), each: 9, merged: { column: 4, letter: 'E' },
  })
  return {
    definition: 'petition', title: '信访事项', file: '信访登记表.xlsx', sheets: [sheet], wrong, good, words: '五本台账之信访',
    mends: { year: '2026', columns: [['信访形式', '信访渠道'], ['反映问题', '信访诉求']], suggestions: true, words: [['走访', '来访'], ['老油坊', '东坪村']] },
    moves: { 信访件总数: good },
  }
}
