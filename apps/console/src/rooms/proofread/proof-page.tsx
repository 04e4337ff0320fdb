import type { ProofRead } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { may, useMe } from '../../wire/me.ts'
import { ownReportQuery } from '../../wire/proofread.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { ProofEntry } from './proof-entry.tsx'
import { ProofShown } from './proof-shown.tsx'
import '../../parts/proof-mark.css'
import './proof.css'
import { useProofreading } from './use-proofreading.ts'

/** Any report proofread: the town's own of a year, a pasted text, or a file; also of a town that does not use this. */
export function ProofPage() {
  const { year, cutoff } = useSearch({ from: '/frame/report/proofread' })
  const town = useTown()
  const mayAsk = may(useMe(), 'report.proofread', town.id)
  const lead = '粘贴一份报告，或选一个文件，系统像细心的编辑一样逐句看：加总对不对、前后数字是否一致、错字漏字、标点、序号、旧称谓和外地地名。文字不保存。'
  return (
    <Page title="校对报告" lead={lead}>
      {mayAsk ? <Proofreading key={`${town.id} ${year ?? ''} ${cutoff ?? ''}`} town={town.id} year={year} cutoff={cutoff} /> : <Empty says={`您在${town.name}的岗位不写报告。请转给写报告的同事，或换一个乡镇。`} />}
    </Page>
  )
}

/** Of the town's own report of a year, or of what is pasted. */
function Proofreading({ town, year, cutoff }: { town: number; year: string | undefined; cutoff: string | undefined }) {
  const today = useToday()
  if (year === undefined) return <AnyText town={town} year={undefined} first={undefined} />
  return <Suspense fallback={<Loading />}><OwnReport town={town} year={Number(year)} cutoff={cutoff ?? today} /></Suspense>
}

function OwnReport({ town, year, cutoff }: { town: number; year: number; cutoff: string }) {
  const { data: first } = useSuspenseQuery(ownReportQuery(town, { year, cutoff }))
  return <AnyText town={town} year={year} first={first} />
}

function AnyText({ town, year, first }: { town: number; year: number | undefined; first: ProofRead | undefined }) {
  const [of, setOf] = useState(year)
  const { read, busy, share, before, ...proof } = useProofreading(town, of, first)
  const [typed, setTyped] = useState('')
  const changeText = () => {
    setTyped(read?.text ?? '')
    proof.startAnew()
  }
  return (
    <>
      {proof.refusal && <RefusalAlert says={proof.refusal.says} />}
      {read === undefined
        ? <ProofEntry typed={typed} year={of} busy={busy} share={share} onType={setTyped} onYear={setOf} onCheck={() => void proof.check(typed)} onFile={(file) => void proof.checkFile(file)} />
        : <ProofShown read={read} busy={busy} before={before} onAdopt={(finding) => void proof.adopt(finding)} onTakeBack={() => void proof.takeBack()} onChange={changeText} />}
    </>
  )
}
