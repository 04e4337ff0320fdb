import { DayBox } from '../../../parts/day-box.tsx'
import { FieldBox } from '../../../parts/field-box.tsx'
import { LineBox } from '../../../parts/line-box.tsx'
import type { SignedOnPaper } from '../../../wire/confirm.ts'
import { useToday } from '../../../wire/town.ts'

interface PaperFieldsProps {
  /** Names the form among others on the page. */
  id: string
  paper: SignedOnPaper
  onChange: (paper: SignedOnPaper) => void
  problemOf: (field: string) => string | undefined
}

/** Who signed and when, as on the sheet of paper. */
export function PaperFields({ id, paper, onChange, problemOf }: PaperFieldsProps) {
  const today = useToday()
  return (
    <div className="confirm-paper">
      <LineBox id={`${id}-signer`} label="签字人" required value={paper.signer} onChange={(signer) => onChange({ ...paper, signer })} hint="单位里对数字负责的人，写在确认单上。" problem={problemOf('signer')} />
      <FieldBox id={`${id}-day`} label="签字日期" required problem={problemOf('day')}>
        <DayBox id={`${id}-day`} value={paper.day} max={today} onChange={(day) => onChange({ ...paper, day })} wrong={problemOf('day') !== undefined} />
      </FieldBox>
    </div>
  )
}
