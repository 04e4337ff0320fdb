import type { TakeBackView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { randomUuid } from '../../../parts/random-key.ts'
import { isRefused } from '../../../wire/refused.ts'
import type { Refusal, Refused } from '../../../wire/refused.ts'
import { restoreDraft } from '../../../wire/report.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { compareFile, takeBack } from '../../../wire/take-back.ts'
import { nothingDecided, takenOf } from './decisions.ts'
import type { Decisions } from './decisions.ts'

/** A file being taken back. It lives on this page alone: leaving it forgets everything that was not taken over. */
export function useTakeBack(of: ReportOf, cutoff: string) {
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [back, setBack] = useState<TakeBackView>()
  const [key, setKey] = useState('')
  const [decisions, decide] = useState<Decisions>(nothingDecided)
  const [done, setDone] = useState<{ version: number; before: number }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const [share, setShare] = useState<number>()

  const waitFor = async <T extends object>(answering: Promise<T | Refused>): Promise<T | undefined> => {
    setBusy(true)
    const answer = await answering
    setBusy(false)
    setShare(undefined)
    setRefusal(isRefused(answer) ? answer.refusal : undefined)
    return isRefused(answer) ? undefined : answer
  }
  const choose = async (chosen: File) => {
    setShare(0)
    setFile(chosen)
    const read = await waitFor(compareFile(of, chosen, { cutoff, onProgress: setShare }))
    if (read === undefined) return
    setBack(read)
    setKey(randomUuid())
    decide(nothingDecided)
    setDone(undefined)
  }
  const send = async (work: () => Promise<{ version: number } | Refused>, before: number) => {
    const kept = await waitFor(work())
    await queries.invalidateQueries({ queryKey: ['report'] })
    if (kept === undefined) return
    setDone({ version: kept.version, before })
    setBack(undefined)
  }
  return {
    file, back, decisions, decide, done, refusal, busy, share, choose,
    save: () => (back === undefined ? Promise.resolve() : send(() => takeBack(of, { ...takenOf(back, decisions), key }), back.seen)),
    /** The text as it was before, written again as the latest. */
    undo: () => (done === undefined ? Promise.resolve() : send(() => restoreDraft(of, done.version, done.before), done.version)),
    again: () => (file === undefined ? Promise.resolve() : choose(file)),
    startAnew: () => {
      setBack(undefined)
      setRefusal(undefined)
      setDone(undefined)
    },
  }
}
