import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useBlocker, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { yearFiguresQuery } from '../../../wire/report.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { correctionNotesQuery } from '../../../wire/take-back.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { Compared } from './compared.tsx'
import { FileChoice } from './file-choice.tsx'
import { useTakeBack } from './use-take-back.ts'
import './take-back.css'

/** A report that was edited in WPS or Word comes back: its words are taken over one by one, its figures stay bound to the ledger. */
export function TakeBackPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/take-back' })
  const town = useTown()
  const of = { town: town.id, year: Number(year) }
  const mayWrite = may(useMe(), 'report.write', town.id)
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, cutoff }
  return (
    <Page title={`拿回改过的${year}年报告`} lead={`${town.name}。文字逐处收下或不收；台账里的数改成什么，报告都照台账印。`} tools={<Link className="button" to="/report" search={period}>看整份报告</Link>}>
      {mayWrite ? <TakingBack key={`${town.id} ${year} ${cutoff}`} of={of} period={period} /> : <Empty says={`您在${town.name}的岗位不改报告文字。报告员和领导可以拿回改过的文件。`} />}
      <Notes of={of} cutoff={cutoff} />
    </Page>
  )
}

function TakingBack({ of, period }: { of: ReportOf; period: { from: string; to: string; cutoff: string } }) {
  const work = useTakeBack(of, period.cutoff)
  const { back, done, refusal } = work
  const begun = back !== undefined && back.differences.length > 0
  useBlocker({ shouldBlockFn: () => begun && !confirm('还没有收下。离开以后要重新选文件。要离开吗？'), enableBeforeUnload: () => begun })
  return (
    <>
      {refusal && <RefusalAlert says={refusal.says}>{refusal.code === 'case-moved' && back !== undefined && <Button loading={work.busy} onClick={() => void work.again()}>重新对照这份文件</Button>}</RefusalAlert>}
      {done && (
        <section className="card row apart" aria-label="已经收下">
          <p role="status">已经写成第{done.version}稿。</p>
          <div className="row">
            <Button loading={work.busy} onClick={() => void work.undo()}>撤销，退回{done.before === 0 ? '最初的提纲' : `第${done.before}稿`}</Button>
            <Link className="button" to="/report/edit" search={{ year: String(of.year), cutoff: period.cutoff }}>看文字各稿</Link>
          </div>
        </section>
      )}
      {back === undefined
        ? <FileChoice busy={work.busy} share={work.share} onFile={(file) => void work.choose(file)} />
        : <Compared back={back} period={period} decisions={work.decisions} busy={work.busy} onDecide={work.decide} onSave={() => void work.save()} onOther={work.startAnew} />}
    </>
  )
}

/** Why numbers written outside were not taken over; kept with the versions of the text. */
function Notes({ of, cutoff }: { of: ReportOf; cutoff: string }) {
  const { data: notes } = useSuspenseQuery(correctionNotesQuery(of))
  const { data: figures } = useSuspenseQuery(yearFiguresQuery(of, cutoff))
  if (notes.length === 0) return null
  return (
    <section className="card" aria-label="更正说明">
      <h2>更正说明</h2>
      <ul className="stack">
        {notes.map(({ version, name, moment, figure, was, said, note }, index) => (
          <li key={index}>“{figures.find(({ id }) => id === figure)?.zh ?? figure}”{was}，外面写成{said ?? '没有'}：{note}<span className="soft small">　第{version}稿，{name}，{sayMoment(moment)}</span></li>
        ))}
      </ul>
    </section>
  )
}
