import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useBlocker, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, useRef, useState } from 'react'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { may, useMe } from '../../wire/me.ts'
import { draftQuery, yearFiguresQuery } from '../../wire/report.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { DraftSheet } from './draft-sheet.tsx'
import { FigurePicker } from './figure-picker.tsx'
import { Proposals } from './proposals.tsx'
import { useDraftProof } from './proof/use-draft-proof.ts'
import { insertToken } from './token-text.ts'
import { useDraftEditing } from './use-draft-editing.ts'
import { Versions } from './versions.tsx'
import './report.css'
import '../../parts/proof-mark.css'
import './draft.css'

/** The text of the yearly report, edited paragraph by paragraph. Its figures stay bound to the ledger. */
export function EditPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/edit' })
  const town = useTown()
  const me = useMe()
  const of = { town: town.id, year: Number(year) }
  const { data: draft } = useSuspenseQuery(draftQuery(of, cutoff))
  const { data: figures } = useSuspenseQuery(yearFiguresQuery(of, cutoff))
  const work = useDraftEditing(of, draft)
  const proof = useDraftProof(of, draft)
  const box = useRef<HTMLElement>(undefined)
  const [entered, enter] = useState(false)
  const mayWrite = may(me, 'report.write', town.id)
  useWarning(work.editing !== undefined)
  const back = <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>
  const undo = mayWrite && draft.version > 0 && work.editing === undefined && <Button onClick={() => void work.restore(draft.version - 1)}>撤销上一次修改</Button>
  const last = draft.last === null ? '还没有人改过' : `第${draft.last.version}稿，${draft.last.name}改于${sayMoment(draft.last.moment)}`
  return (
    <Page title={`修改${year}年报告文字`} lead={`${town.name}。${last}。数字按登记截至${sayDay(cutoff)}显示，会跟着台账变。`} tools={<>{undo}{back}</>}>
      <div className="report">
        <aside className="draft-aside stack no-print">
          <FigurePicker of={of} cutoff={cutoff} onPick={entered && work.editing !== undefined ? (token, shown) => box.current?.isConnected && insertToken(box.current, token, shown) : undefined} />
          {mayWrite && <Suspense fallback={<Loading />}><Proposals of={of} cutoff={cutoff} blocks={draft.blocks} onAdd={work.editing === undefined ? (id, after, sentences) => void work.add(id, after, sentences) : undefined} /></Suspense>}
          <Versions of={of} onRestore={mayWrite && work.editing === undefined ? (version) => void work.restore(version) : undefined} />
        </aside>
        <DraftSheet
          draft={draft} titleOf={(id) => figures.find((one) => one.id === id)?.zh ?? id} mayWrite={mayWrite} work={work} proof={proof}
          onEnter={(element) => {
            box.current = element
            enter(true)
          }}
        />
      </div>
      {!mayWrite && <p className="soft">您可以看，不能改。报告员和领导可以改报告文字。</p>}
    </Page>
  )
}

/** Leaving the page with a paragraph open asks first: what was typed would be lost. */
function useWarning(open: boolean): void {
  useBlocker({ shouldBlockFn: () => open && !confirm('打开的一段还没有保存。要离开吗？'), enableBeforeUnload: () => open })
}
