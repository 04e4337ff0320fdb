import type { SuppliableView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { useMe } from '../../wire/me.ts'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'
import { giveSupply } from '../../wire/supplies.ts'
import { findDraft, keepDraft } from './draft.ts'
import { blank, choosing, findSide, missingIn, plainNumber } from './supply.ts'
import type { Supply } from './supply.ts'

export type Supplying = ReturnType<typeof useSupply>

/** The form while it is filled in. Its key is made once, so that sending twice is one; after a refusal everything typed stays. */
export function useSupply(town: number, figures: readonly SuppliableView[], asked: string | undefined) {
  const { account } = useMe()
  const [start] = useState(() => startOf(findDraft(account, town), figures, asked))
  const [key, setKey] = useState(start.key)
  const [supply, fill] = useState<Supply>(start.supply)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [tried, count] = useState(0)
  const [given, give] = useState<{ id: string; supply: Supply }>()
  const { busy, whenBusy } = useUploadsUnderWay()
  const { sending, refusal, put } = useGiving(town)
  const side = findSide(figures, supply)
  useEffect(() => keepDraft(account, town, { key, supply }), [account, town, key, supply])

  const set = (change: Partial<Supply>) => {
    fill((now) => ({ ...now, ...change }))
    const touched = [...Object.keys(change), ...Object.keys(change.by ?? {})]
    setProblems((all) => Object.fromEntries(Object.entries(all).filter(([name]) => !touched.includes(name))))
  }
  const reset = (kept: Supply) => {
    fill(kept)
    setKey(randomKey())
    setProblems({})
  }
  const send = async () => {
    const missing = missingIn(supply, side)
    setProblems(missing)
    count((times) => times + 1)
    if (Object.keys(missing).length > 0) return
    const answer = await put(key, supply)
    if ('id' in answer) {
      give({ id: answer.id, supply })
      reset({ ...blank, from: supply.from, to: supply.to, body: supply.body })
    } else if (answer.field !== undefined) {
      setProblems({ [answer.field === 'amount' ? 'value' : answer.field]: answer.says })
      count((times) => times + 1)
    }
  }
  return { key, supply, side, set, send, sending, busy, whenBusy, refusal, problems, tried, given, restored: start.restored, renewKey: () => setKey(randomKey()), startAnew: () => reset(blank), next: () => give(undefined) }
}

function startOf(draft: ReturnType<typeof findDraft>, figures: readonly SuppliableView[], asked: string | undefined) {
  const side = asked === undefined || asked === draft?.supply.figure ? undefined : findSide(figures, { figure: asked, part: 'value' })
  if (side !== undefined) return { key: randomKey(), supply: { ...blank, ...choosing(side) }, restored: false }
  return { key: draft?.key ?? randomKey(), supply: draft?.supply ?? blank, restored: draft !== undefined }
}

function useUploadsUnderWay() {
  const under = useRef(0)
  const [busy, setBusy] = useState(false)
  const whenBusy = (change: 1 | -1) => {
    under.current += change
    setBusy(under.current > 0)
  }
  return { busy, whenBusy }
}

function useGiving(town: number) {
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [refusal, refuse] = useState<Refusal>()
  const put = async (key: string, { opening, to, value, ...supply }: Supply): Promise<{ id: string } | Refusal> => {
    setSending(true)
    refuse(undefined)
    const answer = await giveSupply(town, { key, ...supply, value: plainNumber(value), ...(opening ? {} : { to }) })
    setSending(false)
    if (isRefused(answer)) {
      refuse(answer.refusal)
      return answer.refusal
    }
    for (const renew of ['supplies', 'figures', 'receipt', 'report']) await queries.invalidateQueries({ queryKey: [renew] })
    return answer
  }
  return { sending, refusal, put }
}
