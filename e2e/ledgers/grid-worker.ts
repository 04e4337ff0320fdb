import type { SheetCell } from '@zhenzhi/server/test'
import { written } from './days.ts'
import { layOut } from './lay-out.ts'
import type { LedgerRow } from './lay-out.ts'
import type { Ledger } from './ledger.ts'
import { spoilt } from './spoilt.ts'

const villages = ['石桥社区', '柳湾村', '东坪新屋场', '西坪', '老油坊', '上塘村', '竹园村委会']
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏'

/** Four a village, the village written once and merged over them. */
function rowAt(at: number): SheetCell[] {
  const day = `2026-0${1 + (at % 6)}-0${1 + (at % 9)}`
  return [
    at + 1, villages[Math.floor(at / 4)] ?? null, `第${1 + (at % 4)}网格`, `${surnames[at]}${at % 2 === 0 ? '　' : ''}某册`, at % 2 === 0 ? '男' : '女', `10000030${100 + at}`,
    at % 4 === 0 ? '专' : '兼职', written(day, at), at % 5 === 0 ? `WG-${at}` : '/', null,
  ]
}

function rows(): LedgerRow[] {
  return spoilt(Array.from({ length: 28 }, (_, at) => rowAt(at)), {
    6: { column: 7, cell: '2026.4.31', letter: 'H', says: '没有 2026年4月31日这一天' },
    13: { column: 6, cell: '临时工', letter: 'G', says: '“临时工”不在可选的里面' },
    21: { column: 1, cell: '枫林村', letter: 'B', says: '没有叫“枫林村”的村' },
    26: { column: 3, cell: { formula: 'D4' }, letter: 'D', says: '没有存下算好的结果' },
  })
}

export function gridWorkerLedger(): Ledger {
  const { sheet, wrong, good } = layOut({
    name: '网格员', title: '网格员花名册',
    headings: [['序号', '所在村（社区）', '网格名称', '网格员', null, null, '专兼职', '上岗时间', '证书编号', '备注'], [null, null, null, '姓名', '性别', '联系电话', null, null, null, null]],
    merges: ['A1:J1', 'D3:F3', ...['A', 'B', 'C', 'G', 'H', 'I', 'J'].map((letter) => `${letter}3:${letter}4`)],
    rows: rows(), each: 14, merged: { column: 1, letter: 'B' },
  })
  return {
    definition: 'grid-worker', title: '网格员', file: '网格员花名册.xlsx', sheets: [sheet], wrong, good,
    mends: { year: '2026', columns: [['专兼职', '类别'], ['上岗时间', '任期起']], constants: [{ title: '登记日期', text: '2026-07-01', listed: false }], suggestions: true, words: [['老油坊', '白果村']] },
    moves: { 网格员: good },
  }
}
