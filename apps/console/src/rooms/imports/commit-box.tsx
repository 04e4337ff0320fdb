import type { ImportCounts } from '@zhenzhi/contract'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { commitImport, keepMapping } from '../../wire/imports.ts'
import type { ImportPlace } from '../../wire/imports.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal } from '../../wire/refused.ts'
import type { Step } from './use-step.ts'

interface CommitBoxProps {
  place: ImportPlace
  counts: ImportCounts
  name: string
  step: Step
}

/** Registers all rows, or the good ones; and keeps the mapping for the next file of this kind. */
export function CommitBox({ place, counts, name, step }: CommitBoxProps) {
  const partly = counts.badRows > 0
  return (
    <section className="card stack" aria-label="导入">
      <p>{partly ? `有问题的 ${counts.badRows} 行不会登记。可以先下载改好，再单独导入。` : '全部没有问题。导入要么全部成功，要么一行也不登记。'}</p>
      <div className="row">
        <Button type="primary" size="large" disabled={counts.good === 0} loading={step.busy} onClick={() => void step.take(() => commitImport(place, partly))}>
          {partly ? `只导入没有问题的 ${counts.good} 行` : `导入 ${counts.good} 行`}
        </Button>
      </div>
      <KeepBox place={place} name={name} />
    </section>
  )
}

function KeepBox({ place, name }: { place: ImportPlace; name: string }) {
  const { message } = App.useApp()
  const [typed, type] = useState(name)
  const [refusal, refuse] = useState<Refusal>()
  const keep = async () => {
    const answer = await keepMapping(place, typed.trim())
    if (isRefused(answer)) return refuse(answer.refusal)
    refuse(undefined)
    void message.success('已保存，下次同样的表会自动用上')
  }
  return (
    <div className="stack">
      <div className="imports-line">
        <label htmlFor="import-keep">保存这套对应关系，名称</label>
        <Input id="import-keep" className="imports-select" maxLength={40} value={typed} onChange={(event) => type(event.target.value)} />
        <Button disabled={typed.trim() === ''} onClick={() => void keep()}>保存</Button>
      </div>
      {refusal && <RefusalAlert says={refusal.says} />}
    </div>
  )
}
