import type { CaseView, SimilarCase } from '@zhenzhi/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { takeAct } from '../../wire/cases.ts'
import { likeQuery, sayNotSame } from '../../wire/likeness.ts'
import { isRefused } from '../../wire/refused.ts'
import { useToday } from '../../wire/town.ts'
import { Compare } from './compare.tsx'
import { SimilarLine } from './similar-line.tsx'
import './similar.css'
import { useRenewal } from './use-renewal.ts'

/** Beside a registered case that stands alone: what may be the same, to be joined or said to be another. */
export function SimilarCard({ file }: { file: CaseView }) {
  const { data: found = [] } = useQuery({ ...likeQuery(file.id), enabled: file.mayJoin && !file.joined && !file.void && !file.state.closed })
  const [looking, look] = useState<SimilarCase>()
  const { join, dismiss } = useChoices(file)
  if (found.length === 0 || file.joined) return null
  const typed = file.values.filter(({ kind }) => kind !== 'files').map(({ title, shown }) => ({ title, shown }))
  const done = (work: Promise<unknown>) => void work.then(() => look(undefined))
  return (
    <section className="card no-print" aria-label="可能是同一件">
      <h2>可能是同一件</h2>
      <ul className="similar">{found.map((one) => <SimilarLine key={one.row.id} one={one} onLook={() => look(one)} />)}</ul>
      {looking && (
        <Compare
          one={looking} typed={typed} heading="这一件" same="这是同一件，并到一起"
          onSame={() => done(join(looking))} onOther={() => done(dismiss(looking))} onClose={() => look(undefined)}
        />
      )}
    </section>
  )
}

function useChoices(file: CaseView) {
  const today = useToday()
  const queries = useQueryClient()
  const renew = useRenewal()
  const { message } = App.useApp()
  return {
    join: async ({ row }: SimilarCase) => {
      const answer = await takeAct(file.id, { kind: 'join', name: 'join', key: randomKey(), day: today, after: file.position, what: { into: row.id, reason: '比对后确认是同一件事' } })
      if (isRefused(answer)) return void message.error(answer.refusal.says)
      await renew(answer)
      await queries.invalidateQueries({ queryKey: ['thread', file.id] })
      void message.success('已并单')
    },
    dismiss: async ({ row }: SimilarCase) => {
      await sayNotSame(file.id, [row.id])
      await queries.invalidateQueries({ queryKey: ['like', file.id] })
    },
  }
}
