import type { HandLineView, HandOverView, OpenMatterView, PostHeld } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { sendForm } from './files.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export interface OpenOf {
  id: string
  name: string
  ended: boolean
  posts: PostHeld[]
  elsewhere: boolean
  matters: OpenMatterView[]
  imports: { id: string; title: string; moment: string }[]
  drafts: { year: number; version: number }[]
}

export function openOfQuery(town: number, account: string) {
  return queryOptions({
    queryKey: ['open-of', town, account],
    queryFn: async ({ signal }) => orThrow(await ask<OpenOf>(`/towns/${town}/accounts/${account}/hand-over`, { signal })),
    staleTime: 0,
  })
}

export interface HandOverWanted {
  key: string
  to: string
  posts: { held: string; to: string | null }[]
  matters: { definition: string; to: string }[]
  supervisor: string
  end: boolean
}

export function handOver(town: number, account: string, wanted: HandOverWanted): Promise<{ id: string; matters: number; posts: number; ended: boolean } | Refused> {
  return ask(`/towns/${town}/accounts/${account}/hand-over`, { method: 'POST', body: wanted })
}

export function handOversQuery(town: number) {
  return queryOptions({
    queryKey: ['hand-overs', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ handOvers: HandOverView[] }>(`/towns/${town}/hand-overs`, { signal })).handOvers,
  })
}

export function handOverQuery(town: number, id: string) {
  return queryOptions({
    queryKey: ['hand-overs', town, id],
    queryFn: async ({ signal }) => orThrow(await ask<HandOverView & { townName: string; lines: HandLineView[] }>(`/towns/${town}/hand-overs/${id}`, { signal })),
  })
}

export function handOverFile(town: number, id: string): string {
  return addressOf(`/towns/${town}/hand-overs/${id}/file`)
}

export function handOverSheet(town: number, id: string): string {
  return addressOf(`/towns/${town}/hand-overs/${id}/sheet`)
}

export function sendSheet(town: number, id: string, file: File): Promise<{ id: string } | Refused> {
  return sendForm<{ id: string }>(handOverSheet(town, id), file, { signal: new AbortController().signal, onProgress: () => undefined })
}

export interface Unattended {
  matters: OpenMatterView[]
  people: { account: string; name: string; posts: string }[]
}

export function unattendedQuery(town: number) {
  return queryOptions({
    queryKey: ['unattended', town],
    queryFn: async ({ signal }) => orThrow(await ask<Unattended>(`/towns/${town}/unattended`, { signal })),
    staleTime: 0,
  })
}

export function assignUnattended(town: number, wanted: { key: string; to: string; matters: string[] }): Promise<{ id: string; matters: number } | Refused> {
  return ask(`/towns/${town}/unattended`, { method: 'POST', body: wanted })
}
