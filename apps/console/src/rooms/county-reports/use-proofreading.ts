import type { CountyTownView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { proofreadTown } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal } from '../../wire/refused.ts'

/** Proofreads what came and was not proofread yet, one report after another: each takes the server a second or more. */
export function useProofreading(of: CountyYear, towns: readonly CountyTownView[]) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, refuse] = useState<Refusal>()
  const waiting = towns.filter(({ edition, certain }) => edition !== null && certain === null)
  const run = async () => {
    setBusy(true)
    refuse(undefined)
    for (const { id } of waiting) {
      const done = await proofreadTown(of, id)
      if (!isRefused(done)) continue
      refuse(done.refusal)
      break
    }
    await queries.invalidateQueries({ queryKey: ['county-reports', 'all'] })
    setBusy(false)
  }
  return { busy, refusal, left: waiting.length, run }
}
