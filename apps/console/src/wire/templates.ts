import type { TemplateChecked, TemplateView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { sendForm } from './files.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function templatesQuery(town: number) {
  return queryOptions({ queryKey: ['templates', town], queryFn: async ({ signal }) => orThrow(await ask<TemplateView[]>(`/towns/${town}/templates`, { signal })) })
}

/** A paper's template in one town. */
export interface TemplatePlace {
  town: number
  definition: string
  paper: string
}

const pathOf = ({ town, definition, paper }: TemplatePlace) => `/towns/${town}/templates/${definition}/${paper}`

export function templateAddress(place: TemplatePlace, query: { hash?: string; as?: 'example' } = {}): string {
  return addressOf(pathOf(place), query)
}

/** Looks a changed template over; with `use` it is put in force as well. */
export function sendTemplate(place: TemplatePlace, file: File, { seen, use, everywhere }: { seen: number; use: boolean; everywhere: boolean }): Promise<TemplateChecked | Refused> {
  const query = { seen, ...(use ? { use: 'yes' } : {}), ...(everywhere ? { everywhere: 'yes' } : {}) }
  return sendForm<TemplateChecked>(addressOf(pathOf(place), query), file, { signal: new AbortController().signal, onProgress: () => undefined })
}

export function revertTemplate(place: TemplatePlace, hash: string | null, seen: number): Promise<TemplateChecked | Refused> {
  return ask(`${pathOf(place)}/back`, { method: 'POST', body: { hash, seen } })
}
