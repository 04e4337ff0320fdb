import type { EditionLine } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { editionFileAddress, freezeEdition } from '../../../wire/editions.ts'
import type { EditionKind } from '../../../wire/editions.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import { editionNames, fileNames, filesOf } from './words.ts'

interface EditionSheetProps {
  of: ReportOf
  kind: EditionKind
  cutoff: string
  lines: readonly EditionLine[]
  pdf: boolean
  mayWrite: boolean
}

/** One edition as it would be printed now: its text, its files, and a button that fixes it. */
export function EditionSheet({ of, kind, cutoff, lines, pdf, mayWrite }: EditionSheetProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal } = useAsking()
  const freeze = async () => {
    const done = await ask(() => freezeEdition(of, { kind, cutoff }))
    await queries.invalidateQueries({ queryKey: ['report', 'editions'] })
    if (done !== undefined) void message.success(`${editionNames[kind]}已定稿，是第${done.number}版`)
  }
  return (
    <section className="edition stack" aria-label={editionNames[kind]}>
      <header className="row apart no-print">
        <h2>{editionNames[kind]}</h2>
        {mayWrite && <Button type="primary" loading={busy} onClick={() => void freeze()}>定稿</Button>}
      </header>
      {refusal && <RefusalAlert says={refusal.says} />}
      <p className="row small no-print">
        下载（未定稿）：{filesOf(pdf).map((as) => <a key={as} href={editionFileAddress(of, { kind, cutoff, as })} download>{fileNames[as]}</a>)}
      </p>
      <article className="sheet edition-sheet">{lines.map((line, index) => <Line key={index} line={line} />)}</article>
    </section>
  )
}

const headings: Readonly<Partial<Record<EditionLine['kind'], 'h3' | 'h4' | 'h5' | 'h6'>>> = { 'title': 'h3', 'heading-1': 'h4', 'heading-2': 'h5', 'heading-3': 'h6' }

function Line({ line: { kind, text } }: { line: EditionLine }) {
  const Tag = headings[kind] ?? 'p'
  return <Tag className={`sheet-${kind}`}>{text}</Tag>
}
