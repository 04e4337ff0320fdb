import type { BoardFigure } from '@zhenzhi/contract'
import { Button, Input, Select } from 'antd'
import { sayDay } from '../../parts/days.ts'
import type { Period, RecordCounts } from '../../wire/figures.ts'
import { useMe } from '../../wire/me.ts'
import type { Town } from '../../wire/town.ts'
import { boardFile } from './board-file.ts'
import type { GroupBy, Narrowing, Source } from './board-groups.ts'
import { saveFile } from './save-file.ts'
import { gradeWords } from './words.ts'

interface BoardToolsProps {
  /** Those in sight. */
  figures: readonly BoardFigure[]
  /** Undefined: still being counted. */
  counts: RecordCounts | undefined
  total: number
  by: GroupBy
  narrowing: Narrowing
  period: Period
  town: Town
  onBy: (by: GroupBy) => void
  onNarrow: (narrowing: Narrowing) => void
}

const sources: { value: Source; label: string }[] = [
  { value: 'all', label: '全部来源' }, { value: 'record', label: gradeWords.record }, { value: 'import', label: gradeWords.import }, { value: 'supply', label: gradeWords.supply },
  { value: 'both', label: '两种来源都有' }, { value: 'none', label: '没有数的' },
]
const ways: { value: GroupBy; label: string }[] = [{ value: 'part', label: '按报告部分' }, { value: 'office', label: '按科室' }]

/** What the board shows and in which order; what is in sight can be taken along as a table. */
export function BoardTools({ figures, counts, total, by, narrowing, period, town, onBy, onNarrow }: BoardToolsProps) {
  const { demo } = useMe()
  const days = `${sayDay(period.from)}至${sayDay(period.to)}`
  const save = () => saveFile(`数据-${town.name}-${period.from}至${period.to}.csv`, boardFile({ figures, counts: counts ?? {}, by, head: [...(demo ? ['演示数据，不能作为依据'] : []), `${town.name}，${days}`] }))
  return (
    <div className="row board-tools no-print">
      <Input aria-label="查找指标" placeholder="打字查找指标" allowClear value={narrowing.words} onChange={(event) => onNarrow({ ...narrowing, words: event.target.value })} />
      <Select aria-label="数据来源" value={narrowing.source} options={sources} onChange={(source) => onNarrow({ ...narrowing, source })} />
      <Select aria-label="归类" value={by} options={ways} onChange={onBy} />
      <span aria-live="polite">{figures.length === total ? <>共 <b className="number">{total}</b> 个指标</> : <>共 {total} 个指标，列出 <b className="number">{figures.length}</b> 个</>}</span>
      <Button onClick={save} loading={counts === undefined}>导出表格</Button>
    </div>
  )
}
