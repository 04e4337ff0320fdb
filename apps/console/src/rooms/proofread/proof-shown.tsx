import type { ProofFinding, ProofRead } from '@zhenzhi/contract'
import { Button, Checkbox } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Mark } from '../../parts/mark.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { proofPieces } from './proof-marks.ts'

type Certainty = ProofFinding['certainty']
const certainties = ['A', 'B', 'C'] as const
const words = { A: '有错', B: '多半有错', C: '请核对' } as const
const tones = { A: 'red', B: 'amber', C: 'blue' } as const

interface ProofShownProps {
  read: ProofRead
  busy: boolean
  /** How many suggestions were taken over. */
  before: number
  onAdopt: (finding: ProofFinding) => void
  onTakeBack: () => void
  onChange: () => void
}

/** The text with its marks, and the list of them: each leads to the other. */
export function ProofShown({ read: { text, findings }, busy, before, onAdopt, onTakeBack, onChange }: ProofShownProps) {
  const [shown, setShown] = useState<readonly Certainty[]>(certainties)
  const top = useRef<HTMLDivElement>(null)
  // In braces: newer browsers answer with a promise, which is nothing to clean up by.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'center' })
  }, [])
  const listed = findings.filter(({ certainty }) => shown.includes(certainty))
  const count = (certainty: Certainty) => findings.filter((one) => one.certainty === certainty).length
  return (
    <>
      <div className="card row apart" ref={top}>
        <p role="status">{findings.length === 0 ? '没有发现问题。' : `共 ${findings.length} 处：${certainties.map((one) => `${words[one]} ${count(one)} 处`).join('，')}。`}</p>
        <div className="row no-print">
          {before > 0 && <Button disabled={busy} onClick={onTakeBack}>撤销上一处修改</Button>}
          {before > 0 && <Button onClick={() => void navigator.clipboard?.writeText(text)}>复制改过的全文</Button>}
          <Button onClick={onChange}>改文字或换一份</Button>
          <PrintButton />
        </div>
      </div>
      <div className="proof-sides">
        <Text text={text} findings={listed} />
        <aside className="card stack proof-list" aria-label="校对结果">
          <Checkbox.Group className="no-print" aria-label="显示哪些" value={[...shown]} options={certainties.map((one) => ({ value: one, label: `${words[one]} ${count(one)}` }))} onChange={setShown} />
          <ol>
            {listed.map((finding, index) => (
              <li key={`${finding.check} ${finding.start}`} id={`finding-${index}`}>
                <p><Mark tone={tones[finding.certainty]}>{words[finding.certainty]}</Mark> <a href={`#proof-${index}`}>“{short(finding.quote)}”</a></p>
                <p>{finding.message}</p>
                {finding.suggestion !== null && <p className="row"><span>可改为“{short(finding.suggestion)}”</span><Button className="no-print" size="small" disabled={busy} onClick={() => onAdopt(finding)}>照改</Button></p>}
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </>
  )
}

function Text({ text, findings }: { text: string; findings: readonly ProofFinding[] }) {
  const begun = new Set<number>()
  return (
    <div className="card proof-text" tabIndex={0} role="region" aria-label="报告文字">
      {proofPieces(text, findings).map(({ text: piece, start, findings: over }) => {
        const [first] = over
        const finding = first === undefined ? undefined : findings[first]
        if (first === undefined || finding === undefined) return <span key={start}>{piece}</span>
        const own = over.filter((index) => !begun.has(index))
        for (const index of own) begun.add(index)
        return (
          <a key={start} href={`#finding-${first}`} className={`proof-mark proof-${finding.certainty}`} title={finding.message}>
            {own.map((index) => <span key={index} id={`proof-${index}`} />)}{piece}
          </a>
        )
      })}
    </div>
  )
}

const mostShown = 60

function short(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}……` : text
}
