import type { ProofFinding, ProofRead } from '@zhenzhi/contract'
import { useState } from 'react'
import { proofreadFile, proofreadText } from '../../wire/proofread.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal, Refused } from '../../wire/refused.ts'

/** A text being proofread, and what it was before each change taken over. It is kept nowhere: leaving the page forgets it. */
export function useProofreading(town: number, year: number | undefined, first: ProofRead | undefined) {
  const [read, setRead] = useState(first)
  const [before, setBefore] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const [share, setShare] = useState<number>()

  const waitFor = async (answering: Promise<ProofRead | Refused>): Promise<boolean> => {
    setBusy(true)
    const answer = await answering
    setBusy(false)
    setShare(undefined)
    setRefusal(isRefused(answer) ? answer.refusal : undefined)
    if (!isRefused(answer)) setRead(answer)
    return !isRefused(answer)
  }
  const check = (text: string) => waitFor(proofreadText(town, { text, ...(year === undefined ? {} : { year }) }))
  return {
    read, refusal, busy, share, before: before.length,
    check,
    checkFile: (file: File) => {
      setShare(0)
      return waitFor(proofreadFile(town, file, { year, onProgress: setShare }))
    },
    adopt: async ({ start, end, suggestion }: ProofFinding) => {
      if (read === undefined || suggestion === null) return
      const { text } = read
      if (await check(`${text.slice(0, start)}${suggestion}${text.slice(end)}`)) setBefore([...before, text])
    },
    takeBack: async () => {
      const last = before.at(-1)
      if (last !== undefined && await check(last)) setBefore(before.slice(0, -1))
    },
    startAnew: () => {
      setRead(undefined)
      setBefore([])
      setRefusal(undefined)
    },
  }
}
