import { Button } from 'antd'
import type { DraftProof } from './use-draft-proof.ts'

const certainties = ['A', 'B', 'C'] as const
const words = { A: '有错', B: '多半有错', C: '请核对' } as const

/** What proofreading came to, above the text; the first place is one tap away. */
export function ProofLine({ proof: { state, findings, away, bringBack, again } }: { proof: DraftProof }) {
  if (state === 'reading') return <p className="soft no-print draft-proof-line" role="status">正在校对……</p>
  if (state === 'failed') return <p className="row no-print draft-proof-line" role="status"><span>这次没有校对成，报告文字不受影响。</span><Button size="small" onClick={again}>再校对一次</Button></p>
  const [first] = findings[0]?.places ?? []
  return (
    <div className="row no-print draft-proof-line">
      <p role="status">校对：{findings.length === 0 ? '没有发现问题' : certainties.flatMap((one) => sayCount(one, findings)).join('，')}。</p>
      {first !== undefined && <a href={`#${first.block}`}>看第一处</a>}
      {away > 0 && <Button size="small" onClick={bringBack}>再看放过的{away}处</Button>}
    </div>
  )
}

function sayCount(certainty: (typeof certainties)[number], findings: DraftProof['findings']): string[] {
  const count = findings.filter((one) => one.certainty === certainty).length
  return count === 0 ? [] : [`${words[certainty]}${count}处`]
}
