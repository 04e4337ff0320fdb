import type { PastedOrder } from '@zhenzhi/contract'
import { useCallback, useState } from 'react'
import { recognisePasted } from '../../wire/paste.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal } from '../../wire/refused.ts'

/** A pasted text and what was read in it. It is kept nowhere: leaving the page forgets it. */
export function usePasted(town: number) {
  const [text, setText] = useState('')
  const [order, setOrder] = useState<PastedOrder>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)

  const recognise = useCallback(async (pasted: string, definition?: string) => {
    setText(pasted)
    setBusy(true)
    const answer = await recognisePasted(town, { text: pasted, ...(definition === undefined ? {} : { definition }) })
    setBusy(false)
    setRefusal(isRefused(answer) ? answer.refusal : undefined)
    if (!isRefused(answer)) setOrder(answer)
  }, [town])
  const startAnew = () => {
    setText('')
    setOrder(undefined)
    setRefusal(undefined)
  }
  return { text, order, refusal, busy, recognise, startAnew }
}
