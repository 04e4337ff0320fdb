import type { ReceiptView } from '@zhenzhi/contract'
import { partsOf, refuse } from '@zhenzhi/kernel'
import type { Indicator, Refused } from '@zhenzhi/kernel'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import { countedView } from '../../present/figure-view.ts'

interface Asked {
  town: number
  from: string
  to: string
  cutoff?: string | undefined
  figure: string
}

/** A county's figure opened: what each of its towns has. Its records are opened in the towns. */
export async function openCounty(figures: FigureDesk, towns: Officer['towns'], { figure: id, ...period }: Asked & { today: string }): Promise<ReceiptView | Refused> {
  const indicators = await figures.indicatorsOf(period.town)
  const indicator = indicators.find((one) => one.id === id)
  if (indicator === undefined) return refuse('not-found', '没有这个指标，请返回数据页面重新选择。')
  const read = async (town: number) => {
    const [figure] = await figures.read({ ...period, town, only: [id] })
    if (figure === undefined) throw new Error(`no figure was read for ${id}`)
    return countedView(figure, indicators)
  }
  const figure = await read(period.town)
  const each: NonNullable<ReceiptView['towns']> = []
  for (const { id: town, name } of towns) {
    const { value, absent, numerator, denominator, records } = await read(town)
    each.push({ town, name, value, absent, numerator, denominator, records })
  }
  return {
    figure, definition: { hash: null, reading: wordsTogether(indicator) }, from: period.from, to: period.to, cutoff: period.cutoff ?? period.today,
    digest: null, records: [], hidden: 0, next: null, towns: each,
  }
}

function wordsTogether({ reading }: Indicator): string {
  if (reading.as === 'latest') return '各乡镇各取最近一笔，不相加。'
  const parts = partsOf(reading)
  if (parts.length > 1 && reading.as !== 'sum-of') return '各乡镇的分子相加，除以各乡镇的分母相加；不是各乡镇比率的平均。'
  if (reading.as === 'per') return '各乡镇的次数相加，除以各乡镇应有的期数相加。'
  return parts.some(({ as }) => as === 'distinct' || as === 'standing') ? '各乡镇相加。同一对象在几个乡镇都有的，会重复计入。' : '各乡镇相加。'
}
