import type { ImportView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Progress } from 'antd'
import { Suspense } from 'react'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { importQuery, isRunning } from '../../wire/imports.ts'
import { useTown } from '../../wire/town.ts'
import { BadCells } from './bad-cells.tsx'
import { DoneBox } from './done-box.tsx'
import './imports.css'
import { ReadingForm } from './reading-form.tsx'
import { useStep } from './use-step.ts'
import { runWords, sayState } from './words.ts'

/** One spreadsheet, from what was found in it to what became of it. */
export function ImportPage() {
  const { id } = useParams({ from: '/frame/imports/$id' })
  const town = useTown()
  const { data: view } = useSuspenseQuery(importQuery(town.id, id))
  const step = useStep(town.id)
  const place = { town: town.id, id }
  const running = isRunning(view)
  return (
    <Page title={`导入：${view.definitionTitle}`} lead={`${view.name}　${view.by} ${sayMoment(view.moment)}上传　${sayState(view)}`} tools={<Link className="button" to="/imports">全部导入</Link>}>
      {view.same !== undefined && <Alert type="warning" showIcon role="status" title={`这份文件 ${sayMoment(view.same)} 已经导入过一次，请核对是不是重复了。`} />}
      {step.refusal && step.refusal.field !== 'reason' && <RefusalAlert says={step.refusal.says} />}
      {running && <Running run={view.run} />}
      {!running && <Ended run={view.run} />}
      {!running && (view.state === 'done' || view.state === 'undone') && <DoneBox place={place} view={view} step={step} />}
      {!running && view.state === 'done' && view.mine && view.counts !== undefined && view.counts.badRows > 0 && (
        <Suspense fallback={<Loading />}><BadCells place={place} counts={view.counts} stamp="done" /></Suspense>
      )}
      {!running && (view.state === 'uploaded' || view.state === 'checked') && <Open view={view} place={place} step={step} />}
    </Page>
  )
}

function Open({ view, place, step }: { view: ImportView; place: { town: number; id: string }; step: ReturnType<typeof useStep> }) {
  if (!view.mine) return <Empty says="这份台账是别的同事上传的，由本人继续。" />
  if (view.found === undefined) return <Empty says="文件上传已超过 7 天，没有导入的已按规定删除。请重新上传。"><Link to="/imports">重新上传</Link></Empty>
  return (
    <Suspense fallback={<Loading />}>
      <ReadingForm key={JSON.stringify(view.found.header) + view.found.sheet + (view.found.from ?? '')} view={view} found={view.found} place={place} step={step} />
    </Suspense>
  )
}

type Run = ImportView['run']

/** How far it has come. Whoever closes the page loses nothing: it goes on. */
function Running({ run }: { run: Run }) {
  if (run === undefined) return null
  const percent = run.total === 0 ? 0 : Math.floor((100 * run.done) / run.total)
  return (
    <section className="card stack" role="status">
      <p>{runWords[run.kind]}……{run.total > 0 && <span className="number">{run.done} / {run.total} 行</span>}</p>
      <Progress percent={percent} aria-label={runWords[run.kind]} />
      <p className="soft small">可以离开这一页，做完了回来看。</p>
    </section>
  )
}

function Ended({ run }: { run: Run }) {
  if (run?.broken) return <Alert type="warning" showIcon role="alert" title="上一次做到一半中断了，没有写入任何记录，请重新开始。" />
  return run?.says ? <RefusalAlert says={run.says} /> : null
}
