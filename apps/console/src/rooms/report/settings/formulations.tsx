import type { FormulationsView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { sayMoment } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import { formulationsQuery, keepFormulations } from '../../../wire/report-settings.ts'
import { useKeeping } from './use-keeping.ts'

type Formulation = FormulationsView['set'][number]['formulations'][number]
const certainties = { A: '有错', B: '多半有错', C: '请核对' } as const

/** How things are said and were said, with years and source. The proofreader marks by it. */
export function Formulations({ town, maySet }: { town: number; maySet: boolean }) {
  const { data: lists } = useSuspenseQuery(formulationsQuery(town))
  const own = lists.set.find((one) => one.own)
  return (
    <section className="card stack">
      <h2>提法库</h2>
      <p className="soft">校对时按这里标出不再用的提法。“起始年”“截止年”是报告的年度，不限的留空；只写“规范的提法”的，表示那一年的报告要写到。</p>
      {lists.set.map(({ own: here, formulations, last, town: at }) => (
        <div key={at}>
          <h3>{here ? '这里设置的' : '县里设置的'}{last && <span className="soft small">　{last.name}改于{sayMoment(last.moment)}</span>}</h3>
          {formulations.length === 0 ? <p>还没有。</p> : <List formulations={formulations} />}
        </div>
      ))}
      {maySet && own !== undefined && <Editor key={own.version} town={town} own={own} heads={lists.heads} />}
    </section>
  )
}

function List({ formulations }: { formulations: readonly Formulation[] }) {
  return (
    <Table
      caption="提法库" rows={formulations} keyOf={(one) => `${one.wrong} ${one.right} ${one.from ?? ''}`}
      columns={[
        { key: 'wrong', title: '不再用的提法', heading: true, show: ({ wrong }) => (wrong === '' ? '（要写到）' : wrong) },
        { key: 'right', title: '规范的提法', show: ({ right }) => right },
        { key: 'years', title: '报告年度', show: ({ from, until }) => yearsOf(from, until) },
        { key: 'source', title: '来源', show: ({ source }) => source },
        { key: 'certainty', title: '把握', show: ({ certainty }) => <Mark>{certainties[certainty]}</Mark> },
      ]}
    />
  )
}

function yearsOf(from: number | null, until: number | null): string {
  if (from === null && until === null) return '不限'
  return `${from === null ? '' : `${from}年起`}${until === null ? '' : `到${until}年`}`
}

/** The list whole, as text that goes into a spreadsheet and back. */
function Editor({ town, own: { version, formulations }, heads }: { town: number; own: FormulationsView['set'][number]; heads: readonly string[] }) {
  const [text, setText] = useState(() => [heads.join('\t'), ...formulations.map(lineOf)].join('\n'))
  const { busy, refusal, keep } = useKeeping()
  const chosen = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setText(await textOf(file))
    if (chosen.current !== null) chosen.current.value = ''
  }
  return (
    <details className="no-print">
      <summary>更新提法库</summary>
      <div className="stack">
        <p className="soft small">一行一条，从表格复制过来，或选 .csv、.txt 文件；保存时整个换成下面的内容。</p>
        {refusal && <RefusalAlert says={refusal.says} />}
        <textarea aria-label="提法库" rows={10} className="wide" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} />
        <div className="row">
          <Button type="primary" loading={busy} onClick={() => void keep(() => keepFormulations(town, version, text))}>保存提法库</Button>
          <Button onClick={() => chosen.current?.click()}>选文件</Button>
          <input ref={chosen} type="file" accept=".csv,.tsv,.txt,text/plain,text/csv" hidden aria-label="提法文件" onChange={(event) => void take(event.target.files?.[0])} />
        </div>
      </div>
    </details>
  )
}

function lineOf({ wrong, right, from, until, source, certainty }: Formulation): string {
  return [wrong, right, from ?? '', until ?? '', source, certainties[certainty]].join('\t')
}

/** In UTF-8, or else as spreadsheets write it here. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
