import type { SheetCell } from '@zhenzhi/server/test'
import { dayAfter, typed } from './days.ts'
import { layOut } from './lay-out.ts'
import type { LedgerRow } from './lay-out.ts'
import type { Ledger } from './ledger.ts'
import { spoilt } from './spoilt.ts'

const kinds = ['投诉类', '咨询类', '求助', '建议', '举报']
const villages = ['石桥社区', '石桥社区', '上塘坡上', '竹园', '全镇', '下塘村']
const offices = ['综治办', '司法所', '执法中队', '党政办', '民政办公室']
const asks = ['路灯不亮', '医保缴费', '水管漏水', '广场舞噪声', '占道经营']

function rowAt(at: number): SheetCell[] {
  const done = at % 4 !== 3
  return [
    `RX五本${2000 + at}`, typed(dayAfter(at * 7), at), kinds[at % 5] ?? null, `五本台账之热线，${asks[at % 5]}，盼处理。`, villages[at % 6] ?? null, offices[at % 5] ?? null,
    typed(dayAfter(at * 7 + 5), at + 1), done ? typed(dayAfter(at * 7 + 3), at) : null, done ? '已联系来电人处理。' : null, done ? typed(dayAfter(at * 7 + 4), at + 1) : null,
  ]
}

function rows(): LedgerRow[] {
  return spoilt(Array.from({ length: 36 }, (_, at) => rowAt(at)), {
    5: { column: 4, cell: '望月村', letter: 'E', says: '没有叫“望月村”的村' },
    11: { column: 1, cell: '2025-12-31 17:40', letter: 'B', says: '2025-12-31 不在您填的起止日期' },
    20: { column: 2, cell: '骚扰', letter: 'C', says: '“骚扰”不在可选的里面' },
    28: { column: 3, cell: { error: '#REF!' }, letter: 'D', says: '出错的公式' },
  })
}

export function hotlineLedger(): Ledger {
  const { sheet, wrong, good } = layOut({
    name: '工单', title: '12345热线工单台账',
    headings: [['工单编号', '来电时间', '诉求类别', '反映内容', '所属村居', '承办单位', '要求办结时限', '办理时间', '办理结果', '回复时间']],
    merges: ['A1:J1'], rows: rows(), each: 12, merged: { column: 4, letter: 'E' },
  })
  const notes = { name: '填表说明', rows: [['填表说明', '内容'], ['一', '一单一行'], ['二', '日期写到日'], ['三', '办结的填办理结果']] }
  return {
    definition: 'hotline-order', title: '12345热线工单', file: '热线工单.xls', sheets: [notes, sheet], wrong, good, words: '五本台账之热线',
    mends: {
      sheet: '工单', period: ['2026-01-01', '2026-11-01'], columns: [['来电时间', '登记工单日期'], ['诉求类别', '工单类型'], ['反映内容', '诉求内容'], ['要求办结时限', '上级办理期限'], ['办理结果', '办理情况']],
      suggestions: true,
      words: [['综治办', '平安法治办公室'], ['执法中队', '综合行政执法队'], ['党政办', '党政综合办公室'], ['全镇', '（空着']],
    },
    moves: { 受理市民热线: good },
  }
}
