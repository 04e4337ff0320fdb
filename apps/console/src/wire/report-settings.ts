import type { FormulationsView, ReportTemplateFile, TemplatesView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function reportTemplatesQuery(town: number) {
  return queryOptions({
    queryKey: ['report-settings', 'templates', town],
    queryFn: async ({ signal }) => orThrow(await ask<TemplatesView>(`/towns/${town}/report-templates`, { signal })),
  })
}

export function formulationsQuery(town: number) {
  return queryOptions({
    queryKey: ['report-settings', 'formulations', town],
    queryFn: async ({ signal }) => orThrow(await ask<FormulationsView>(`/towns/${town}/formulations`, { signal })),
  })
}

export function keepReportTemplate(town: number, seen: number, template: ReportTemplateFile): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`/towns/${town}/report-templates`, { method: 'POST', body: { seen, template } })
}

export function dropReportTemplate(town: number, seen: number, id: string): Promise<{ version: number } | Refused> {
  return ask<{ version: number }>(`/towns/${town}/report-templates/drops`, { method: 'POST', body: { seen, id } })
}

export function keepFormulations(town: number, seen: number, text: string): Promise<{ version: number; kept: number } | Refused> {
  return ask<{ version: number; kept: number }>(`/towns/${town}/formulations`, { method: 'POST', body: { seen, text } })
}
