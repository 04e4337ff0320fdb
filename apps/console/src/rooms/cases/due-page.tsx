import type { DutyView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { sayDay } from '../../parts/days.ts'
import { DutyStrip } from '../../parts/duty-strip.tsx'
import { dutyText, sayBasis, sayPeriod } from '../../parts/duty-words.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { caseQuery } from '../../wire/cases.ts'
import { useToday } from '../../wire/town.ts'
import './due-page.css'

/** One A4 sheet for the person who asks why the day is that day. It names neither the case nor anybody in it. */
export function DuePage() {
  const { id, duty: name, round } = useParams({ from: '/frame/cases/$id/due/$duty/$round' })
  const { data: file } = useSuspenseQuery(caseQuery(id))
  const duty = file.duties.find((one) => one.duty === name && String(one.round) === round)
  if (duty === undefined) return <Page title="期限说明"><Empty says="没有这个期限，请返回这一件。" /></Page>
  return (
    <Page title="期限说明" tools={<><CopyButton duty={duty} /><PrintButton /><Link className="button" to="/cases/$id" params={{ id }}>返回这一件</Link></>}>
      <Sheet duty={duty} town={file.townName} demo={file.demo} />
    </Page>
  )
}

function Sheet({ duty, town, demo }: { duty: DutyView; town: string; demo: boolean }) {
  const today = useToday()
  return (
    <article className="due-sheet">
      <h2>“{duty.title}”为什么是{sayDay(duty.statutoryDue)}？</h2>
      {demo && <p className="due-demo">演示数据</p>}
      <p>{sayPeriod(duty)}，到期日是 <b>{sayDay(duty.statutoryDue)}</b>。</p>
      {duty.stopped && <p>现在暂停计时，恢复以后到期日往后顺延。</p>}
      {duty.uncoveredYears.length > 0 && <p><b>{duty.uncoveredYears.join('、')}年放假安排还没有录入，暂按周末推算，可能会变。</b></p>}
      <DutyStrip duty={duty} today={today} open />
      <p className="due-basis">{sayBasis(duty)}</p>
      {duty.rule.says && <p className="soft">{duty.rule.says}</p>}
      <p className="due-foot">{town}　{sayDay(today)}</p>
    </article>
  )
}

/** As text, to be pasted into a message. */
function CopyButton({ duty }: { duty: DutyView }) {
  const { message } = App.useApp()
  const copy = async () => {
    const done = await copyText(dutyText(duty))
    void (done ? message.success('已复制，可以粘贴到短信或微信') : message.error('没有复制成，请在“用文字逐段说明”里选中文字复制'))
  }
  return <Button onClick={() => void copy()}>复制成文字</Button>
}

/** The clipboard is closed to pages on plain http; then the text is selected and copied as a person would. */
async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text).then(() => true, () => false)
  const box = document.createElement('textarea')
  box.value = text
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  return done
}
