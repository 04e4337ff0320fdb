import type { SheetCell } from '@zhenzhi/server/test'
import { dayAfter, written } from './days.ts'
import { layOut } from './lay-out.ts'
import type { LedgerRow } from './lay-out.ts'
import type { Ledger } from './ledger.ts'
import { spoilt } from './spoilt.ts'

/** As the village's people wrote them: the name, the name cut short, a small place, and one that nobody told the system. */
const villages = ['柳湾村', '柳湾村', '柳湾村', '东坪', '西坪村委会', '白果塘边', '白果塘边', '老油坊', '上塘村', '石桥社区居委会']
const stems = '甲乙丙丁戊己庚辛壬癸'
const facts = ['院墙滴水', '田埂占用', '道路通行', '宅基地界址', '共用水管']
const kinds = ['邻居', '土地', '邻里', '房屋宅基地', '婚姻家庭']
const levels = ['村级', '村级', '镇级', '组级']

function rowAt(at: number): SheetCell[] {
  const [one, other] = [`程某试${stems[at % 10]}`, `陆　某${stems[(at + 3) % 10]}`]
  return [
    at + 1, written(dayAfter(at * 5), at), villages[at % 10] ?? null, `${one}、${other}`, `10000010${100 + at}、10000020${100 + at}`,
    `五本台账之调解，${facts[at % 5]}。`, kinds[at % 5] ?? null, levels[at % 4] ?? null, at % 3 === 0 ? '成功' : '√', null,
  ]
}

function rows(): LedgerRow[] {
  return spoilt(Array.from({ length: 30 }, (_, at) => rowAt(at)), {
    4: { column: 2, cell: '黄泥凼村', letter: 'C', says: '没有叫“黄泥凼村”的村' },
    9: { column: 1, cell: '2025/12/30', letter: 'B', says: '2025-12-30 不在您填的起止日期' },
    16: { column: 7, cell: '县级', letter: 'H', says: '“县级”不在可选的里面' },
    23: { column: 5, cell: { formula: 'F3&F4' }, letter: 'F', says: '没有存下算好的结果' },
  })
}

export function mediationLedger(): Ledger {
  const { sheet, wrong, good } = layOut({
    name: '2026年', title: '石桥镇矛盾纠纷排查调处台账',
    headings: [
      ['序号', '登记日期', '所在村', '当事人', null, '主要事实', '纠纷类型', '调解层级', '调解结果', '备注'],
      [null, null, null, '姓名', '联系电话', null, null, null, null, null],
    ],
    merges: ['A1:J1', 'D3:E3', ...['A', 'B', 'C', 'F', 'G', 'H', 'I', 'J'].map((letter) => `${letter}3:${letter}4`)],
    rows: rows(), each: 10, merged: { column: 2, letter: 'C' },
  })
  return {
    definition: 'mediation', title: '矛盾纠纷调解', file: '矛盾纠纷排查台账.xlsx', sheets: [sheet], wrong, good, words: '五本台账之调解',
    mends: {
      year: '2026', period: ['2026-01-01', '2026-06-30'], constants: [{ title: '来源', text: '排查发现', listed: true }],
      // 土地 is part of two kinds of the statistics: which one is meant only people can say.
      words: [['邻居', '邻里'], ['土地', '山林土地'], ['老油坊', '东坪村']],
    },
    moves: { 登记矛盾纠纷: good, 排查发现矛盾纠纷: good },
  }
}
