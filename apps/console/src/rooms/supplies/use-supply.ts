import type { SuppliableView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'
import { giveSupply } from '../../wire/supplies.ts'
import type { SupplyDraft } from './draft.ts'
import { findSide, missingIn, plainNumber } from './supply.ts'
import type { Supply } from './supply.ts'
import { useDraft } from './use-draft.ts'

export type Supplying = ReturnType<typeof useSupply>

/** The form while it is filled in; after a refusal everything typed stays. */
export function useSupply(town: number, figures: readonly SuppliableView[], asked: string | undefined) {
  const { key, supply, change, goOnWith, drop, ...draft } = useDraft(town, figures, asked)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [tried, count] = useState(0)
  const [given, give] = useState<{ id: string; supply: Supply }>()
  const { busy, whenBusy } = useUploadsUnderWay()
  const { sending, refusal, refuse, put } = useGiving(town)
  const side = findSide(figures, supply)

  const set = (part: Partial<Supply>) => {
    change(part)
    const touched = [...Object.keys(part), ...Object.keys(part.by ?? {})]
    setProblems((all) => Object.fromEntries(Object.entries(all).filter(([name]) => !touched.includes(name))))
  }
  const say = (found: Readonly<Record<string, string>>) => {
    setProblems(found)
    count((times) => times + 1)
    return Object.keys(found).length > 0
  }
  const forget = () => {
    setProblems({})
    refuse(undefined)
  }
  const send = async () => {
    if (say(missingIn(supply, side))) return
    const answer = await put(key, supply)
    if ('id' in answer) {
      drop()
      give({ id: answer.id, supply })
    } else if (answer.field !== undefined) say({ [answer.field === 'amount' ? 'value' : answer.field]: answer.says })
  }
  return {
    ...draft, key, supply, side, set, send, sending, busy, whenBusy, refusal, problems, tried, given, next: () => give(undefined),
    goOnWith: (one: SupplyDraft | undefined) => [goOnWith(one), forget()],
    drop: () => [drop(), forget()],
  }
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
  return { sending, refusal, refuse, put }
}
