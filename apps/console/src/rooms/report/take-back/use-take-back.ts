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

/** One thing asked of the server at a time: whether it is under way, and what came of it. */
function useAsking() {
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const waitFor = async <T extends object>(answering: Promise<T | Refused>): Promise<T | undefined> => {
    setBusy(true)
    const answer = await answering
    setBusy(false)
    setRefusal(isRefused(answer) ? answer.refusal : undefined)
    return isRefused(answer) ? undefined : answer
  }
  return { refusal, busy, waitFor, forget: () => setRefusal(undefined) }
}

/** A file being taken back. It lives on this page alone: leaving it forgets everything that was not taken over. */
export function useTakeBack(of: ReportOf, cutoff: string) {
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  /** What was read, and the key of the attempt to take it over. */
  const [held, hold] = useState<{ back: TakeBackView; key: string }>()
  const [decisions, decide] = useState<Decisions>(nothingDecided)
  const [done, setDone] = useState<{ version: number; before: number }>()
  const { refusal, busy, waitFor, forget } = useAsking()
  const [share, setShare] = useState<number>()

  const choose = async (chosen: File) => {
    setShare(0)
    setFile(chosen)
    const back = await waitFor(compareFile(of, chosen, { cutoff, onProgress: setShare }))
    setShare(undefined)
    if (back === undefined) return
    hold({ back, key: randomUuid() })
    decide(nothingDecided)
    setDone(undefined)
  }
  const send = async (work: Promise<{ version: number } | Refused>, before: number) => {
    const kept = await waitFor(work)
    await queries.invalidateQueries({ queryKey: ['report'] })
    if (kept === undefined) return
    setDone({ version: kept.version, before })
    hold(undefined)
  }
  return {
    back: held?.back, decisions, decide, done, refusal, busy, share, choose,
    save: async () => held && send(takeBack(of, { ...takenOf(held.back, decisions), key: held.key }), held.back.seen),
    /** The text as it was before, written again as the latest. */
    undo: async () => done && send(restoreDraft(of, done.version, done.before), done.version),
    again: async () => file && choose(file),
    startAnew: () => {
      hold(undefined)
      forget()
    },
  }
}
