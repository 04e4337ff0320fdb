import type { CaseView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { DutyCard } from '../../parts/duty-card.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { caseQuery } from '../../wire/cases.ts'
import { may, useMe } from '../../wire/me.ts'
import { useToday } from '../../wire/town.ts'
import { Acts } from './acts.tsx'
import { Anew } from './reply/anew.tsx'
import { CaseMarks } from './case-marks.tsx'
import './case-page.css'
import { DossierCard } from './dossier.tsx'
import { DutyTools } from './duty-tools.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { IsolateButton } from './isolate-button.tsx'
import { Papers } from './papers.tsx'
import { SuperviseLink } from './supervise-link.tsx'
import { SimilarCard } from './similar-card.tsx'
import { Thread } from './thread.tsx'

/** One case: what it is, how it stands, what may be done next. The same page serves every matter, ledger and roster. */
export function CasePage() {
  const { id } = useParams({ from: '/frame/cases/$id' })
  const today = useToday()
  const { data: kept } = useSuspenseQuery(caseQuery(id))
  const [revealed, reveal] = useState<CaseView>()
  const file = revealed?.id === kept.id && revealed.position === kept.position ? revealed : kept

  return (
    <Page title={file.heading || file.definitionTitle} lead={<CaseMarks file={file} />} tools={<Tools file={file} />}>
      <UncoveredYears file={kept} />
      <div className="case">
        <aside className="stack">
          <Acts file={kept} />
          <Anew file={kept} />
          <SimilarCard file={kept} />
          {file.duties.length > 0 && (
            <section className="card" aria-label="办理期限">
              <h2>办理期限</h2>
              {file.duties.map((duty) => <DutyCard key={`${duty.duty} ${duty.round}`} duty={duty} today={today} tools={<DutyTools file={kept} duty={duty} />} />)}
            </section>
          )}
        </aside>
        <div className="stack">
          <Facts file={file} onReveal={reveal} />
          {file.engine === 'matter' && <Thread file={kept} />}
          <Papers file={file} />
          <DossierCard file={file} />
          <History file={file} />
        </div>
      </div>
    </Page>
  )
}

/** Said at the top, not only beside the deadline: a day reckoned without the year's notice may be wrong. */
function UncoveredYears({ file }: { file: CaseView }) {
  const years = [...new Set(file.duties.flatMap(({ status, uncoveredYears }) => (status === 'open' ? uncoveredYears : [])))]
  if (years.length === 0) return null
  return <Alert className="no-print" type="warning" showIcon title={`${years.join('、')}年放假安排还没有录入，这一件的到期日暂按周末推算，可能不准。`} description="管理员录入以后会自动重算，并写进办理记录。" />
}

function Tools({ file }: { file: CaseView }) {
  const me = useMe()
  return (
    <>
      {file.request && may(me, 'persons.rights', file.town) && <Link className="button" to="/persons" search={{ request: file.id }}>查找本人的信息</Link>}
      {may(me, 'readers.see', file.town) && !may(me, 'audit.see', file.town) && <Link className="button" to="/cases/$id/readers" params={{ id: file.id }}>谁看过</Link>}
      {may(me, 'audit.see', file.town) && <Link className="button" to="/people/audit" search={{ subject: file.id }}>谁看过</Link>}
      {may(me, 'keeping.see', file.town) && <Link className="button" to="/keeping/deletion" search={{ about: file.id }}>冻结、删除</Link>}
      <SuperviseLink file={file} />
      <IsolateButton file={file} />
      <PrintButton />
    </>
  )
}
