import type { CountyProofread, CountyTownReport, CrossCheckView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Mark } from '../../parts/mark.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { proofreadTown } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** What was looked for, what was found, and the sentences where; people judge it by reading. */
export function CheckList({ checks }: Pick<CountyTownReport, 'checks'>) {
  return (
    <section className="card stack" aria-labelledby="county-checks">
      <h2 id="county-checks">该写的写了没有</h2>
      <p className="soft">系统按字句查找，找不到不等于没有写，请看原文。</p>
      <ul className="county-checks">
        {checks.map(({ id, title, holds, says, quotes }) => (
          <li key={id}>
            <Mark tone={holds ? 'green' : 'amber'}>{holds ? '有' : '要看'}</Mark> <b>{title}</b>　{says}
            {quotes.map((quote) => <blockquote key={quote}>{quote}</blockquote>)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Only those that do not come out; the others are counted. */
export function SentCrossChecks({ checks }: { checks: readonly CrossCheckView[] }) {
  const broken = checks.filter(({ holds }) => holds === false)
  const held = checks.filter(({ holds }) => holds === true).length
  const side = ({ terms, sum }: CrossCheckView['left']) => `${terms.map(({ zh, shown, carried }) => `${carried ? '上年' : ''}${zh} ${shown}`).join(' + ')}${terms.length > 1 && sum !== null ? ` = ${sum}` : ''}`
  return (
    <section className="card stack" aria-labelledby="county-cross">
      <h2 id="county-cross">数字勾稽</h2>
      <p>{checks.length === 0 ? '报告里印出的数字没有可以互相核对的。' : `按报告印出的数字核对：${held} 组相符，${broken.length} 组不符，${checks.length - held - broken.length} 组缺数。`}</p>
      {broken.length > 0 && (
        <Table
          caption="不符的勾稽关系" rows={broken} keyOf={({ id }) => id}
          columns={[
            { key: 'title', title: '关系', heading: true, show: ({ title }) => title },
            { key: 'left', title: '左边', show: ({ left }) => side(left) },
            { key: 'right', title: '右边', show: ({ right }) => side(right) },
            { key: 'apart', title: '相差', show: ({ apart }) => apart ?? '' },
          ]}
        />
      )}
    </section>
  )
}

/** The proofreader, when somebody asks: what it is certain of. */
export function ProofreadBox({ of, town }: { of: CountyYear; town: number }) {
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const [read, keep] = useState<CountyProofread>()
  const run = async () => {
    const found = await ask(() => proofreadTown(of, town))
    if (found === undefined) return
    keep(found)
    await queries.invalidateQueries({ queryKey: ['county-reports', 'all'] })
  }
  return (
    <section className="card stack" aria-labelledby="county-proof">
      <h2 id="county-proof">校对</h2>
      {read === undefined
        ? <div className="no-print"><Button loading={busy} onClick={() => void run()}>校对这份报告</Button></div>
        : <p>有把握的错误 <b className="number">{read.certain}</b> 处，很可能的 <b className="number">{read.likely}</b> 处。</p>}
      {refusal && <RefusalAlert says={refusal.says} />}
      {read !== undefined && read.findings.length > 0 && <ul className="county-checks">{read.findings.map(({ quote, message }, at) => <li key={at}>“{quote}”　{message}</li>)}</ul>}
    </section>
  )
}
