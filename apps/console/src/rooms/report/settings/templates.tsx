import type { ReportTemplateFile, TemplatesView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { sayMoment } from '../../../parts/days.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { saveBytes } from '../../../parts/save-bytes.ts'
import { dropReportTemplate, keepReportTemplate, reportTemplatesQuery } from '../../../wire/report-settings.ts'
import { useKeeping } from './use-keeping.ts'

/** Templates as files: taken down, changed, put back. Those of the county come first. */
export function Templates({ town, maySet }: { town: number; maySet: boolean }) {
  const { data: all } = useSuspenseQuery(reportTemplatesQuery(town))
  const { busy, refusal, keep, refuse } = useKeeping()
  const chosen = useRef<HTMLInputElement>(null)
  const own = all.set.find((one) => one.own)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const template = readTemplate(await file.text())
    if (template === undefined) refuse({ code: 'field-wrong', says: '读不懂这个文件。请先下载一份模板，在它的基础上改。' })
    else await keep(() => keepReportTemplate(town, own?.version ?? 0, template))
    if (chosen.current !== null) chosen.current.value = ''
  }
  return (
    <section className="card stack">
      <h2>报告模板</h2>
      <p className="soft">模板规定报告的标题、顺序、开头的句子和必须写的数字，按年度生效。没有设置的年度用系统自带的通用模板。</p>
      {refusal && <RefusalAlert says={refusal.says} />}
      {all.set.map((one) => <SetAt key={one.town} set={one} figures={all.figures} onDrop={maySet && one.own ? (id) => void keep(() => dropReportTemplate(town, one.version, id)) : undefined} />)}
      <div className="row no-print">
        <Button onClick={() => save(all.example)}>下载通用模板</Button>
        {maySet && <Button type="primary" loading={busy} onClick={() => chosen.current?.click()}>放入模板文件</Button>}
        <input ref={chosen} type="file" accept=".json,application/json" hidden aria-label="模板文件" onChange={(event) => void take(event.target.files?.[0])} />
      </div>
    </section>
  )
}

interface SetProps {
  set: TemplatesView['set'][number]
  figures: TemplatesView['figures']
  onDrop: ((id: string) => void) | undefined
}

function SetAt({ set: { own, templates, last }, figures, onDrop }: SetProps) {
  if (templates.length === 0) return <p>{own ? '这里还没有设置模板。' : '县里还没有设置模板。'}</p>
  const titleOf = (id: string) => figures.find((one) => one.id === id)?.zh ?? id
  return (
    <>
      <h3>{own ? '这里设置的' : '县里设置的'}{last && <span className="soft small">　{last.name}改于{sayMoment(last.moment)}</span>}</h3>
      <ul className="plain stack">
        {templates.map((template) => (
          <li key={template.id}>
            <p><b>{template.name}</b>　{template.fromYear}年度起{template.untilYear === null ? '' : `，到${template.untilYear}年度`}　<span className="soft">依据：{template.source}</span></p>
            <p className="small">{template.outline.parts.map(({ heading }) => heading).join('／')}</p>
            {template.required.length > 0 && <p className="small">必须写的数字：{template.required.map(titleOf).join('、')}</p>}
            <div className="row no-print">
              <Button size="small" onClick={() => save(template)}>下载</Button>
              {onDrop && <Button size="small" danger onClick={() => confirm(`删去“${template.name}”？已经写好的报告不受影响。`) && onDrop(template.id)}>删去</Button>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function save(template: ReportTemplateFile): void {
  saveBytes(`${template.name}.json`, new Blob([JSON.stringify(template, null, 2)], { type: 'application/json' }))
}

/** Whether it fits is the server's to say. */
function readTemplate(text: string): ReportTemplateFile | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read as ReportTemplateFile : undefined
  } catch {
    return undefined
  }
}
