import type { YearFigureView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { yearFiguresQuery } from '../../wire/report.ts'
import type { ReportOf } from '../../wire/report.ts'

interface FigurePickerProps {
  of: ReportOf
  cutoff: string
  /** Absent: there is no sentence to put one into. */
  onPick: ((token: string, shown: string) => void) | undefined
}

const most = 10
const faceWords = { figure: '', numerator: '分子', denominator: '分母' } as const

/** The town's figures with what they are today, to be put into a sentence. */
export function FigurePicker({ of, cutoff, onPick }: FigurePickerProps) {
  const { data: figures } = useSuspenseQuery(yearFiguresQuery(of, cutoff))
  const [words, type] = useState('')
  const found = figures.filter(({ zh }) => words.trim() === '' || zh.includes(words.trim()))
  return (
    <section className="card draft-picker" aria-label="放入数字">
      <h2>放入数字</h2>
      <p className="soft small">{onPick === undefined ? '先点“修改”打开一段，再从这里放入数字。' : '点一个数字，放到光标处。'}</p>
      <Input aria-label="查找指标" placeholder="打字查找" allowClear maxLength={30} value={words} onChange={(event) => type(event.target.value)} />
      <ul>
        {found.slice(0, most).map((figure) => <Choice key={figure.id} figure={figure} onPick={onPick} />)}
      </ul>
      {found.length > most && <p className="soft small">还有 {found.length - most} 项，请打字查找。</p>}
    </section>
  )
}

/** The button keeps the caret where it is: pressing the mouse does not move it. */
function Choice({ figure: { id, zh, shown, numerator, denominator }, onPick }: { figure: YearFigureView; onPick: FigurePickerProps['onPick'] }) {
  const put = (face: 'figure' | 'numerator' | 'denominator', prints: string) => (
    <Button
      size="small" disabled={onPick === undefined} aria-label={`放入${zh}${faceWords[face]}${prints}`}
      onMouseDown={(event) => event.preventDefault()} onClick={() => onPick?.(`${face}:${id}`, prints)}
    >{faceWords[face]} {prints}</Button>
  )
  return (
    <li>
      <span>{zh}</span>
      <span className="row">
        {put('figure', shown)}
        {numerator !== null && put('numerator', numerator)}
        {denominator !== null && put('denominator', denominator)}
      </span>
    </li>
  )
}
