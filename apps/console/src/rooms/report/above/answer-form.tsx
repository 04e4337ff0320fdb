import type { DraftBlockView, InspectionFindingView } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../../parts/field-box.tsx'
import { randomUuid } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { answerFinding } from '../../../wire/county-reports.ts'
import { draftQuery } from '../../../wire/report.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { useToday } from '../../../wire/town.ts'
import { useAsking } from '../../../wire/use-asking.ts'

interface AnswerFormProps {
  of: ReportOf
  finding: InspectionFindingView
  onClose: () => void
}

/** What was done, and the paragraph of the report that tells of it; the paragraph goes with the answer as it reads now. */
export function AnswerForm({ of, finding, onClose }: AnswerFormProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const { data: draft } = useSuspenseQuery(draftQuery(of, today))
  const { ask, busy, refusal } = useAsking()
  const [says, say] = useState(finding.answer?.says ?? '')
  const [block, choose] = useState<string>()
  const [key] = useState(randomUuid)
  const paragraphs = draft.blocks.filter(({ kind }) => kind === 'body').map((one) => ({ id: one.id, text: printed(one) })).filter(({ text }) => text !== '')
  const send = async () => {
    const quote = paragraphs.find(({ id }) => id === block)?.text.slice(0, 4000) ?? null
    if (await ask(() => answerFinding(of, finding.id, { key, says: says.trim(), block: block ?? null, quote })) === undefined) return
    await queries.invalidateQueries({ queryKey: ['report', 'findings-above'] })
    void message.success('已答复')
    onClose()
  }
  return (
    <form className="stack no-print" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <FieldBox id={`answer-${finding.id}`} label="怎么改的" required><Input.TextArea id={`answer-${finding.id}`} rows={3} maxLength={1000} value={says} onChange={(event) => say(event.target.value)} /></FieldBox>
      <FieldBox id={`block-${finding.id}`} label="写在报告哪一段" hint="报告里没有写的可以不选。">
        <Select id={`block-${finding.id}`} className="above-choice" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="不选" value={block ?? null} options={paragraphs.map(({ id, text }) => ({ value: id, label: text.length > 60 ? `${text.slice(0, 60)}…` : text }))} onChange={(id: string | null | undefined) => choose(id ?? undefined)} />
      </FieldBox>
      {refusal && <RefusalAlert says={refusal.says} />}
      <div className="row"><Button type="primary" htmlType="submit" loading={busy} disabled={says.trim() === ''}>答复</Button><Button onClick={onClose}>不答复了</Button></div>
    </form>
  )
}

function printed({ sentences }: DraftBlockView): string {
  return sentences.filter((one) => one.printed).flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')
}
