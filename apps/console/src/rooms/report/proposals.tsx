import type { DraftBlockView, DraftSentence, ProposalView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { proposalsQuery } from '../../wire/report.ts'
import type { ReportOf } from '../../wire/report.ts'

interface ProposalsProps {
  of: ReportOf
  cutoff: string
  blocks: readonly DraftBlockView[]
  /** Puts a paragraph behind a block; absent while one is being written. */
  onAdd: ((id: string, after: DraftBlockView, sentences: DraftSentence[]) => void) | undefined
}

const partWords: Readonly<Record<number, string>> = { 1: '举措和成效', 2: '不足和原因', 3: '第一责任人', 4: '下一年度安排', 5: '其他' }
const atFirst = 8

/** What records and figures give and the report does not say yet. A tap puts it at the end of its part, as a paragraph of its own. */
export function Proposals({ of, cutoff, blocks, onAdd }: ProposalsProps) {
  const { data: offered } = useSuspenseQuery(proposalsQuery(of, cutoff))
  const [part, choose] = useState(0)
  const [all, showAll] = useState(false)
  const found = offered.filter((one) => part === 0 || one.part === part)
  return (
    <section className="card draft-picker" aria-label="可以写进报告的句子">
      <h2>可以写进报告的句子</h2>
      <p className="soft small">{offered.length === 0 ? '台账里的不足、任务、履职和数字都写到了。' : '来自台账，报告里还没有。放进去以后可以再改，也可以撤销。'}</p>
      {offered.length > 0 && (
        <label className="small">看哪一部分{' '}
          <select value={part} onChange={(event) => choose(Number(event.target.value))}>
            <option value={0}>全部（{offered.length}）</option>
            {[1, 2, 3, 4].map((nth) => <option key={nth} value={nth}>{partWords[nth]}（{offered.filter((one) => one.part === nth).length}）</option>)}
          </select>
        </label>
      )}
      <ul>
        {found.slice(0, all ? found.length : atFirst).map((proposal) => <Line key={proposal.id} proposal={proposal} after={lastOf(blocks, proposal.part)} onAdd={onAdd} />)}
      </ul>
      {!all && found.length > atFirst && <Button size="small" onClick={() => showAll(true)}>再看 {found.length - atFirst} 句</Button>}
    </section>
  )
}

function lastOf(blocks: readonly DraftBlockView[], part: number): DraftBlockView | undefined {
  return blocks.findLast((block) => block.part === part)
}

function Line({ proposal: { text, shown, because, record, part }, after, onAdd }: { proposal: ProposalView; after: DraftBlockView | undefined; onAdd: ProposalsProps['onAdd'] }) {
  return (
    <li>
      <span>{shown}</span>
      <span className="row small">
        <span className="soft">{because}</span>
        {record !== null && <Link to="/cases/$id" params={{ id: record }}>看记录</Link>}
        <Button size="small" disabled={onAdd === undefined || after === undefined} aria-label={`放进报告的${partWords[part] ?? ''}：${shown}`} onClick={() => after !== undefined && onAdd?.(randomKey(), after, [{ text }])}>放进报告</Button>
      </span>
    </li>
  )
}
