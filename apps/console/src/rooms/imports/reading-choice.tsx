import type { ImportView } from '@zhenzhi/contract'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { readImport } from '../../wire/imports.ts'
import type { ImportPlace } from '../../wire/imports.ts'
import type { Step } from './use-step.ts'

type Found = NonNullable<ImportView['found']>

interface ReadingChoiceProps {
  place: ImportPlace
  found: Found
  saved: ImportView['saved']
  step: Step
}

/** Which sheet, which rows are the headings, and a mapping that was saved before. */
export function ReadingChoice({ place, found, saved, step }: ReadingChoiceProps) {
  const [header, setHeader] = useState(found.header)
  const read = (wanted: Parameters<typeof readImport>[1]) => void step.take(() => readImport(place, wanted))
  return (
    <section className="card stack" aria-label="怎样读这份表">
      {found.sheets.length > 1 && (
        <div className="imports-line">
          <label htmlFor="import-sheet">工作表</label>
          <Select id="import-sheet" className="imports-select" value={found.sheet} options={found.sheets.map(({ name, rows }) => ({ value: name, label: `${name}（${rows} 行）` }))} onChange={(sheet) => read({ sheet })} />
        </div>
      )}
      <div className="imports-line">
        <span className="imports-name">表头在第几行</span>
        <InputNumber className="imports-short" aria-label="表头从第几行" min={1} max={100} value={header.from} onChange={(from) => setHeader({ ...header, from: from ?? 1 })} />
        <span>到</span>
        <InputNumber className="imports-short" aria-label="表头到第几行" min={1} max={100} value={header.to} onChange={(to) => setHeader({ ...header, to: to ?? 1 })} />
        <Button disabled={header.from > header.to || (header.from === found.header.from && header.to === found.header.to)} onClick={() => read({ header })}>重新识别</Button>
      </div>
      {saved.length > 0 && (
        <div className="imports-line">
          <label htmlFor="import-saved">用保存过的对应关系</label>
          <Select id="import-saved" className="imports-select" placeholder="请选择" value={found.from ?? null} options={saved.map(({ name, by }) => ({ value: name, label: `${name}（${by}）` }))} onChange={(name: string | null) => name !== null && read({ saved: name })} />
        </div>
      )}
    </section>
  )
}
