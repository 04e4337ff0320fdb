import type { ImportView, ReconcileView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { Suspense } from 'react'
import { Loading } from '../../../parts/loading.tsx'
import type { ImportPlace } from '../../../wire/imports.ts'
import { compareList } from '../../../wire/reconcile.ts'
import { BadCells } from '../bad-cells.tsx'
import { ColumnsTable } from '../columns-table.tsx'
import { Constants } from '../constants.tsx'
import { DaysOfFile } from '../days-of-file.tsx'
import { ReadingChoice } from '../reading-choice.tsx'
import { sent, useMapping } from '../use-mapping.ts'
import { WordMeanings } from '../word-meanings.tsx'
import type { HeldStep } from './use-held.ts'

interface HeldFormProps {
  view: ReconcileView
  found: NonNullable<ImportView['found']>
  place: ImportPlace
  step: HeldStep
}

/** How the list is read, and holding it against ours. Once it was, the columns fold away; words that are not known stay in sight. */
export function HeldForm({ view: { import: list, held }, found, place, step }: HeldFormProps) {
  const mapping = useMapping(list.mapping ?? found.proposed)
  const { checked, counts, targets, saved } = list
  const columns = (
    <>
      <ReadingChoice place={place} found={found} saved={saved} step={step.read} />
      <DaysOfFile mapping={mapping} />
      <ColumnsTable found={found} targets={targets} mapping={mapping} />
      <Constants targets={targets} mapping={mapping} />
    </>
  )
  return (
    <div className="stack no-print">
      {checked && <WordMeanings town={place.town} words={checked.words} targets={targets} mapping={mapping} />}
      {held === undefined ? columns : <details><summary>怎样读这份名单（列、日期、固定内容）</summary><div className="stack">{columns}</div></details>}
      <div className="row">
        <Button type={held === undefined ? 'primary' : 'default'} size="large" loading={step.busy} onClick={() => void step.take(() => compareList(place, sent(mapping.mapping)))}>{held === undefined ? '对账' : '再对一次'}</Button>
        <span className="soft">对账不改动任何记录。列的对应和词的意思会记住，下次同样的名单自动用上。</span>
      </div>
      {checked && counts !== undefined && counts.badRows > 0 && (
        <Suspense fallback={<Loading />}><BadCells place={place} counts={counts} stamp={held?.compared ?? ''} ofWords={checked.words.reduce((sum, { cells }) => sum + cells, 0)} /></Suspense>
      )}
    </div>
  )
}
