import type { SheetCell } from '@zhenzhi/server/test'
import { dayAfter, written } from './days.ts'
import { layOut } from './lay-out.ts'
import type { LedgerRow } from './lay-out.ts'
import type { Ledger } from './ledger.ts'
import { spoilt } from './spoilt.ts'

const villages = ['西坪村', '西坪河背', '全镇', '白果', '白果', '石桥社区']
const holders = ['司法所', '派出所', '综治办', '妇联']
const topics = ['反诈', '宪法\n民法典', '禁毒；防诈', '扫黑除恶']

/** Some hand out two kinds, one a line in the cell; every fourth helped with installing. */
function rowAt(at: number): SheetCell[] {
  const two = at % 2 === 1
  return [
    at + 1, written(dayAfter(at * 9), at), `五本台账之普法${at + 1}`, holders[at % 4] ?? null, '村委会门前', villages[at % 6] ?? null, topics[at % 4] ?? null, at % 3 === 0 ? '120人次' : 60,
    two ? '传单\n册子' : '传单', two ? '200\n50' : '300份', at % 4 === 0 ? 10 : '/',
  ]
}

function rows(): LedgerRow[] {
  return spoilt(Array.from({ length: 24 }, (_, at) => rowAt(at)), {
    2: { column: 1, cell: '2025.12.28', letter: 'B', says: '2025-12-28 不在您填的起止日期' },
    7: { column: 5, cell: '杏花村', letter: 'F', says: '没有叫“杏花村”的村' },
    13: { column: 6, cell: '养生', letter: 'G', says: '“养生”不在可选的里面' },
    18: { column: 7, cell: '一百多人', letter: 'H', says: '不是一个数' },
  })
}

/** The sum over the good rows of what a row has. */
function sum(of: (at: number) => number): number {
  return rows().reduce((all, { wrong }, at) => (wrong === undefined ? all + of(at) : all), 0)
}

export function publicityLedger(): Ledger {
  const { sheet, wrong, good } = layOut({
    name: '普法', title: '法治宣传活动统计台账',
    headings: [['序号', '活动时间', '活动名称', '主办单位', '活动地点', '所在村', '宣传内容', '受众人数', '资料种类', '发放份数', '安装反诈APP']],
    merges: ['A1:K1'], rows: rows(), each: 8, merged: { column: 5, letter: 'F' },
  })
  return {
    definition: 'publicity-event', title: '普法宣传活动', file: '普法宣传统计.xlsx', sheets: [sheet], wrong, good, words: '五本台账之普法',
    mends: {
      year: '2026', period: ['2026-01-01', '2026-10-31'], columns: [['宣传内容', '宣传主题'], ['资料种类', '资料类型']],
       words: [['综治办', '平安法治办公室'], ['妇联', '其他单位'], ['防诈', '反诈'], ['全镇', '（空着']],
    },
    moves: {
      普法宣传场次: good, 普法宣传受众: sum((at) => (at % 3 === 0 ? 120 : 60)), 发放法治宣传资料: sum((at) => (at % 2 === 1 ? 250 : 300)),
      反诈宣传场次: sum((at) => (at % 4 === 0 || at % 4 === 2 ? 1 : 0)), 禁毒宣传场次: sum((at) => (at % 4 === 2 ? 1 : 0)),
    },
  }
}
