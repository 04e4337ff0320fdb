import type { DraftFindingView, DraftView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMe } from '../../../wire/me.ts'
import { draftProofQuery } from '../../../wire/proofread.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { keepNoErrors, keyOfFinding, readNoErrors } from './no-error.ts'

/** Whoever saves one paragraph after the other is not read over after each. */
const pause = 800

export interface DraftProof {
  state: 'reading' | 'read' | 'failed'
  findings: readonly DraftFindingView[]
  /** How many were put away as no error. */
  away: number
  putAway: (finding: DraftFindingView) => void
  bringBack: () => void
  again: () => void
}

/** The findings of the draft that is on the screen; those of an earlier version are not shown over a later one. */
export function useDraftProof(of: ReportOf, draft: DraftView): DraftProof {
  const place = { account: useMe().account, ...of }
  const version = useSettled(draft.version)
  const { data: read, isError, isFetching, refetch } = useQuery({ ...draftProofQuery(of, { cutoff: draft.cutoff, version }), enabled: version === draft.version })
  const [kept, keep] = useState(() => readNoErrors(place))
  const isRead = read?.version === draft.version
  const current = isRead ? read.findings : []
  const open = current.filter((one) => !kept.includes(keyOfFinding(one)))
  const change = (keys: string[]) => {
    keep(keys)
    keepNoErrors(place, keys)
  }
  return {
    state: isRead ? 'read' : isError && !isFetching ? 'failed' : 'reading', findings: open, away: current.length - open.length,
    putAway: (finding) => change([...kept, keyOfFinding(finding)]),
    bringBack: () => change(kept.filter((key) => !current.some((one) => keyOfFinding(one) === key))),
    again: () => void refetch(),
  }
}

function useSettled(version: number): number {
  const [settled, settle] = useState(version)
  useEffect(() => {
    const timer = setTimeout(() => settle(version), pause)
    return () => clearTimeout(timer)
  }, [version])
  return settled
}
