import type { FigureView, LadderSettings, LadderStep, LedCase } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import type { Period } from './figures.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export type LadderShow = 'mine' | 'nobody'

export function ladderQuery(town: number, show: LadderShow | undefined) {
  return queryOptions({
    queryKey: ['ladder', town, show],
    queryFn: async ({ signal }) => orThrow(await ask<{ steps: LadderStep[] }>(`/towns/${town}/ladder`, { query: { show }, signal })).steps,
    refetchOnWindowFocus: true,
  })
}

export function ladderSettingsQuery(town: number) {
  return queryOptions({ queryKey: ['ladder-settings', town], queryFn: async ({ signal }) => orThrow(await ask<LadderSettings>(`/towns/${town}/ladder/settings`, { signal })) })
}

export function setLadderPost(town: number, post: Pick<LadderSettings['posts'][number], 'unit' | 'role'> & { account: string | null }): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/ladder/posts`, { method: 'PUT', body: post })
}

export function setLadderRungs(town: number, set: { definition: string; rungs: LadderSettings['rungs'] | null }): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/ladder/rungs`, { method: 'PUT', body: set })
}

export function runLadder(town: number): Promise<{ steps: number } | Refused> {
  return ask(`/towns/${town}/ladder/run`, { method: 'POST', body: {} })
}

export function leaderBoardQuery(town: number) {
  return queryOptions({
    queryKey: ['leader-board', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ cases: LedCase[]; capped: boolean }>(`/towns/${town}/boards/leaders`, { signal })),
    refetchOnWindowFocus: true,
  })
}

/** Some figures of a period, in the order they are named. */
export function someFiguresQuery(town: number, period: Period, ids: readonly string[]) {
  return queryOptions({
    queryKey: ['figures', town, period, 'plain'],
    queryFn: async ({ signal }) => orThrow(await ask<FigureView[]>('/figures', { query: { town, ...period }, signal })),
    select: (all) => ids.flatMap((id) => all.find((one) => one.id === id) ?? []),
  })
}
