import { dropReportTemplate, keepFormulations, keepReportTemplate, listFormulations, listReportTemplates } from '@zhenzhi/contract'
import type { ReportTemplateFile } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import type { SettingsDesk } from '../../../reports/settings/settings-desk.ts'
import { statusOf } from '../../status.ts'

type Template = Awaited<ReturnType<SettingsDesk['templates']>>[number]['content'][number]

interface SettingsParts {
  settings: SettingsDesk
  indicatorsOf: (town: number) => Promise<readonly Indicator[]>
  example: Template
  heads: readonly string[]
}

const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能写进本系统，请删去后再保存。')

/** Templates of reports and the list of formulations: read by a county's towns, set by the county, or by a town for itself. */
export const reportSettingsRoutes: FastifyPluginAsyncZod<SettingsParts> = async (app, { settings, indicatorsOf, example, heads }) => {
  app.get('/towns/:town/report-templates', { schema: listReportTemplates, config: { asks: 'report.settings' } }, async ({ params: { town } }) => {
    const set = await settings.templates(town)
    return {
      set: set.map(({ content, last, ...one }) => ({ ...one, last: last ?? null, templates: content.map(fileOf) })),
      example: fileOf(example), figures: (await indicatorsOf(town)).map(({ id, title }) => ({ id, zh: title })),
    }
  })

  app.post('/towns/:town/report-templates', { schema: keepReportTemplate, config: { asks: 'report.set' } }, async ({ officer, params: { town }, body: { seen, template } }, reply) => {
    const done = hasSecretMark(JSON.stringify(template)) ? marked : await settings.keepTemplate({ town, seen, by: officer.account, template: templateOf(template) })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/report-templates/drops', { schema: dropReportTemplate, config: { asks: 'report.set' } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await settings.dropTemplate({ town, ...body, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get('/towns/:town/formulations', { schema: listFormulations, config: { asks: 'report.settings' } }, async ({ params: { town } }) => ({
    heads: [...heads],
    set: (await settings.formulations(town)).map(({ content, last, ...one }) => ({ ...one, last: last ?? null, formulations: [...content] })),
  }))

  app.post('/towns/:town/formulations', { schema: keepFormulations, bodyLimit: 2_000_000, config: { asks: 'report.set' } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await settings.keepFormulations({ town, ...body, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}

/** The shape is the same; what is optional is absent rather than undefined. */
function templateOf(file: ReportTemplateFile): Template {
  return JSON.parse(JSON.stringify(file)) as Template
}

function fileOf(template: Template): ReportTemplateFile {
  return JSON.parse(JSON.stringify(template)) as ReportTemplateFile
}
