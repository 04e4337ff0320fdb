import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../parts/days.ts'
import { draftVersionsQuery } from '../../wire/report.ts'
import type { ReportOf } from '../../wire/report.ts'

/** As many as are listed at once, and the beginning. */
const most = 8

/** Who wrote which version when. Going back writes the old one again: nothing is lost by it. */
export function Versions({ of, onRestore }: { of: ReportOf; onRestore: ((version: number) => void) | undefined }) {
  const { data: versions } = useSuspenseQuery(draftVersionsQuery(of))
  const [all, showAll] = useState(false)
  const rows = versions.map((one) => ({ ...one, words: `第${one.version}稿` })).concat(versions.length === 0 ? [] : [{ version: 0, words: '最初的提纲', name: '', moment: '', did: '系统给出' }])
  return (
    <section className="card draft-versions" aria-label="改过的各稿">
      <h2>改过的各稿</h2>
      {versions.length === 0 && <p className="soft small">还没有人改过。现在的文字是系统给出的提纲。</p>}
      <ul>
        {rows.map((one, index) => ({ ...one, index })).filter(({ index }) => all || index < most || index === rows.length - 1).map(({ version, words, name, moment, did, index }) => (
          <li key={version}>
            <span>{words}　{name}{did}{moment && <span className="soft small">　{sayMoment(moment)}</span>}</span>
            {index > 0 && onRestore && <Button size="small" aria-label={`退回到${words}`} onClick={() => onRestore(version)}>退回</Button>}
          </li>
        ))}
      </ul>
      {!all && rows.length > most + 1 && <Button size="small" onClick={() => showAll(true)}>列出全部{rows.length}稿</Button>}
    </section>
  )
}
