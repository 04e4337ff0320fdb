import type { ReconcileView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Progress } from 'antd'
import { Suspense } from 'react'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { isRunning } from '../../../wire/imports.ts'
import type { ImportPlace } from '../../../wire/imports.ts'
import { cancelReconciling, differenceAddress, reconciliationQuery } from '../../../wire/reconcile.ts'
import { useTown } from '../../../wire/town.ts'
import '../imports.css'
import { CountExplained } from './count-explained.tsx'
import { Differences } from './differences.tsx'
import { HeldForm } from './held-form.tsx'
import { PreviewBox } from './preview-box.tsx'
import './reconcile.css'
import { TakenBox } from './taken-box.tsx'
import { useHeld } from './use-held.ts'
import type { HeldStep } from './use-held.ts'
import { runWords } from './words.ts'

/** One list of a platform above: how it is read, in what it differs, and taking that over. */
export function ReconciliationPage() {
  const { id } = useParams({ from: '/frame/reconcile/$id' })
  const town = useTown()
  const place = { town: town.id, id }
  const { data: view } = useSuspenseQuery(reconciliationQuery(place))
  const step = useHeld(place)
  const { import: list, held } = view
  const running = isRunning(list)
  const tools = <>{held && <><a className="button" href={differenceAddress(place)}>下载对账结果</a><PrintButton /></>}<Link className="button" to="/reconcile">全部对账</Link></>
  return (
    <Page title={`对账：${list.definitionTitle}`} lead={`${list.name}　${list.by} ${sayMoment(list.moment)}上传${held === undefined ? '' : `　${sayMoment(held.compared)}对的`}`} tools={tools}>
      {step.refusal && step.refusal.field !== 'reason' && <RefusalAlert says={step.refusal.says} />}
      {running ? <Running run={list.run} place={place} step={step} /> : <Ended run={list.run} />}
      {!running && <Whole view={view} place={place} step={step} />}
    </Page>
  )
}

function Whole({ view, place, step }: { view: ReconcileView; place: ImportPlace; step: HeldStep }) {
  const { import: list, held, preview } = view
  const open = list.state !== 'undone'
  return (
    <>
      {(list.state === 'done' || list.state === 'undone') && <TakenBox place={place} list={list} step={step} />}
      {preview && open && <PreviewBox place={place} preview={preview} step={step} />}
      {held && <CountExplained held={held} />}
      {held && <Suspense fallback={<Loading />}><Differences key={held.compared} place={place} held={held} step={step} open={open && list.found !== undefined} /></Suspense>}
      {open && (list.found === undefined
        ? <Empty says="名单上传已超过 7 天，文件已按规定删除；对账的结果还在。要再对，请重新上传。"><Link to="/reconcile">重新上传</Link></Empty>
        : <Suspense fallback={<Loading />}><HeldForm key={JSON.stringify(list.found.header) + list.found.sheet + (list.found.from ?? '')} view={view} found={list.found} place={place} step={step} /></Suspense>)}
    </>
  )
}

type Run = ReconcileView['import']['run']

/** How far it has come. Whoever closes the page loses nothing: it goes on. */
function Running({ run, place, step }: { run: Run; place: ImportPlace; step: HeldStep }) {
  if (run === undefined) return null
  const percent = run.total === 0 ? 0 : Math.floor((100 * run.done) / run.total)
  return (
    <section className="card stack" role="status">
      <p>{runWords[run.kind]}……{run.total > 0 && <span className="number">{run.done} / {run.total}</span>}</p>
      <Progress percent={percent} aria-label={runWords[run.kind]} />
      <div className="row">
        <span className="soft small">可以离开这一页，做完了回来看。</span>
        <Button loading={step.busy} onClick={() => void step.again(() => cancelReconciling(place))}>取消</Button>
      </div>
    </section>
  )
}

function Ended({ run }: { run: Run }) {
  if (run?.broken) return <Alert type="warning" showIcon role="alert" title="上一次做到一半中断了，没有写入任何记录，请重新开始。" />
  return run?.says ? <RefusalAlert says={run.says} /> : null
}
