import type { DraftBlockView, DraftFindingView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { Mark } from '../../../parts/mark.tsx'
import { withSuggestion } from './sentence-marks.ts'

interface BlockFindingsProps {
  block: DraftBlockView
  findings: readonly DraftFindingView[]
  /** Absent: only to be read. */
  onReplace: ((sentence: number, text: string) => void) | undefined
  onPutAway: (finding: DraftFindingView) => void
}

const words = { A: '有错', B: '多半有错', C: '请核对' } as const
const tones = { A: 'red', B: 'amber', C: 'blue' } as const
const mostShown = 40

/** What proofreading found in a paragraph, below it: the suggestion is one tap, and so is that it is no error. A finding over several stands at the first. */
export function BlockFindings({ block, findings, onReplace, onPutAway }: BlockFindingsProps) {
  const own = findings.filter(({ places }) => places[0]?.block === block.id)
  if (own.length === 0) return null
  return (
    <ul className="draft-proof no-print" aria-label="校对">
      {own.map((finding) => {
        const mended = mendedBy(block, finding)
        return (
          <li key={`${finding.check} ${finding.places[0]?.sentence} ${finding.places[0]?.from} ${finding.quote}`}>
            <Mark tone={tones[finding.certainty]}>{words[finding.certainty]}</Mark>
            <span>“{short(finding.quote)}”：{finding.message}</span>
            <span className="row">
              {mended !== undefined && onReplace !== undefined && <Button size="small" onClick={() => onReplace(mended.sentence, mended.text)}>改为“{short(finding.suggestion ?? '')}”</Button>}
              <Button size="small" aria-label={`不是错误：${short(finding.quote)}`} onClick={() => onPutAway(finding)}>不是错误</Button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function mendedBy({ sentences }: DraftBlockView, { suggestion, places: [place] }: DraftFindingView): { sentence: number; text: string } | undefined {
  const sentence = place && sentences[place.sentence]
  const text = sentence && suggestion !== null ? withSuggestion(sentence, { ...place, suggestion }) : undefined
  return place === undefined || text === undefined ? undefined : { sentence: place.sentence, text }
}

function short(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}……` : text
}
