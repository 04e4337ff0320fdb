import type { CaseView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Deed } from '../../wire/cases.ts'
import { caseQuery, takeAct } from '../../wire/cases.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Filling } from './use-filling.ts'
import { useRenewal } from './use-renewal.ts'

interface Moved {
  /** The case as it stands now. */
  file: CaseView
  since: number
}

/** Sends one act. If somebody else moved the case meanwhile, nothing typed is lost: what happened is shown, and one goes on from there. */
export function useDeed(file: CaseView, filling: Filling) {
  const queries = useQueryClient()
  const renew = useRenewal()
  const { message } = App.useApp()
  const [after, setAfter] = useState(file.position)
  const [moved, setMoved] = useState<Moved>()
  const [sending, setSending] = useState(false)

  const send = async (deed: Omit<Deed, 'key' | 'after'>, done: string): Promise<boolean> => {
    setSending(true)
    filling.refuse(undefined)
    const answer = await takeAct(file.id, { ...deed, key: filling.key, after })
    if (!isRefused(answer)) {
      await renew(answer)
      void message.success(done)
      setSending(false)
      return true
    }
    filling.refuse(answer.refusal)
    if (answer.refusal.code === 'case-moved') {
      const fresh = await queries.fetchQuery({ ...caseQuery(file.id), staleTime: 0 })
      setMoved({ file: fresh, since: after })
    }
    setSending(false)
    return false
  }
  const goOn = () => {
    if (moved) setAfter(moved.file.position)
    setMoved(undefined)
    filling.refuse(undefined)
  }
  return { send, sending, moved, goOn }
}
