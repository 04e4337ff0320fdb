import type { SimilarCase } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Compare } from './compare.tsx'
import './similar.css'
import { SimilarLine } from './similar-line.tsx'
import type { Similar } from './use-similar.ts'

interface SimilarBoxProps {
  similar: Similar
  /** What stands on the form, title and words, for the side-by-side. */
  typed: readonly { title: string; shown: string }[]
}

/** Where the form is sent: that there is something to look at, further up. */
export function SimilarHint({ similar: { found, chosen } }: { similar: Similar }) {
  if (found.length === 0 || chosen !== undefined) return null
  return <Button size="large" onClick={() => document.getElementById('similar')?.scrollIntoView({ block: 'center' })}>可能有 {found.length} 件是同一件，先看一看</Button>
}

/** Before it is registered: the likely same matters, in two steps. Nothing is done without a choice. */
export function SimilarBox({ similar, typed }: SimilarBoxProps) {
  const [looking, look] = useState<SimilarCase>()
  const { found, chosen, choose, dismiss } = similar
  if (chosen !== undefined) {
    return (
      <section className="similar" aria-label="可能是同一件" aria-live="polite">
        <h3>登记后并到这一件</h3>
        <ul><SimilarLine one={chosen} onLook={() => look(chosen)} /></ul>
        <p className="soft">这位来件人仍单独有一件：各自的期限、答复和评价都保留，以后可以拆开。</p>
        <div><Button onClick={() => choose(undefined)}>不并了，只登记</Button></div>
        {looking && <Compare one={looking} typed={typed} onSame={() => look(undefined)} onClose={() => look(undefined)} />}
      </section>
    )
  }
  if (found.length === 0) return null
  return (
    <section id="similar" className="similar" aria-label="可能是同一件" aria-live="polite">
      <h3>可能有人反映过同一件事</h3>
      <ul>{found.map((one) => <SimilarLine key={one.row.id} one={one} onLook={() => look(one)} />)}</ul>
      {looking && (
        <Compare
          one={looking} typed={typed} onClose={() => look(undefined)}
          onSame={() => {
            choose(looking)
            look(undefined)
          }}
          onOther={() => {
            dismiss(looking.row.id)
            look(undefined)
          }}
        />
      )}
    </section>
  )
}
