import type { ImportView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { Suspense } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { checkImport } from '../../wire/imports.ts'
import type { ImportPlace } from '../../wire/imports.ts'
import { BadCells } from './bad-cells.tsx'
import { CheckResult } from './check-result.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { CommitBox } from './commit-box.tsx'
import { Constants } from './constants.tsx'
import { DaysOfFile } from './days-of-file.tsx'
import { ReadingChoice } from './reading-choice.tsx'
import { isSame, sent, useMapping } from './use-mapping.ts'
import type { Step } from './use-step.ts'
import { WordMeanings } from './word-meanings.tsx'

interface ReadingFormProps {
  view: ImportView
  found: NonNullable<ImportView['found']>
  place: ImportPlace
  step: Step
}

/** How the sheet is read, what the check says of it, and registering it. A mapping changed after the check has to be checked again. */
export function ReadingForm({ view, found, place, step }: ReadingFormProps) {
  const mapping = useMapping(view.mapping ?? found.proposed)
  const { counts, checked, targets, saved } = view
  const fresh = view.mapping !== undefined && isSame(mapping.mapping, view.mapping)
  const check = () => void step.take(() => checkImport(place, sent(mapping.mapping)))
  return (
    <>
      <ReadingChoice place={place} found={found} saved={saved} step={step} />
      <DaysOfFile mapping={mapping} />
      <ColumnsTable found={found} targets={targets} mapping={mapping} />
      <Constants targets={targets} mapping={mapping} />
      {checked && <WordMeanings town={place.town} words={checked.words} targets={targets} mapping={mapping} />}
      <div className="row">
        <Button type={fresh ? 'default' : 'primary'} size="large" loading={step.busy} onClick={check}>{counts === undefined ? '检查' : '重新检查'}</Button>
        {counts !== undefined && !fresh && <span className="soft">改过以后要重新检查，才能导入。</span>}
      </div>
      {counts !== undefined && checked && fresh && (
        <>
          <CheckResult counts={counts} checked={checked} />
          {counts.badRows > 0 && <Suspense fallback={<Loading />}><BadCells place={place} counts={counts} stamp={JSON.stringify(view.mapping)} ofWords={checked.words.reduce((sum, { cells }) => sum + cells, 0)} /></Suspense>}
          <CommitBox place={place} counts={counts} name={found.from ?? view.name.replace(/\.\w+$/, '').slice(0, 40)} step={step} />
        </>
      )}
    </>
  )
}
