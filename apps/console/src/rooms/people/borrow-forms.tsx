import type { BorrowRequest } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayDay } from '../../parts/days.ts'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { answerBorrow, askToBorrow } from '../../wire/borrow.ts'
import { unitsQuery } from '../../wire/units.ts'
import { LineBox } from '../../parts/line-box.tsx'
import { useSending } from './use-sending.ts'

/** Posts somebody is lent for, and whether an office goes with them. */
const lendable = [
  { value: 'clerk', label: '经办人', unit: true }, { value: 'officer', label: '执法人员', unit: true }, { value: 'reviewer', label: '法制审核人员', unit: false },
  { value: 'leader', label: '镇领导', unit: false },
]

export function AskForm({ town, onClose }: { town: number; onClose: () => void }) {
  const { data: units } = useSuspenseQuery(unitsQuery(town))
  const [post, choose] = useState<string>()
  const [unit, setUnit] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const { send, busy, refusal, problemOf } = useSending({ done: '已向县里请求', renews: ['borrow'] })
  const needsUnit = lendable.some((one) => one.value === post && one.unit)
  const ask = async () => {
    if (post !== undefined && await send(() => askToBorrow(town, { post, unit: needsUnit ? unit : '', until, reason }))) onClose()
  }
  return (
    <Modal open title="请求支援" okText="请求" cancelText="取消" okButtonProps={{ loading: busy, disabled: post === undefined || until === '' || reason.trim() === '' }} onOk={() => void ask()} onCancel={onClose}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="borrow-post" label="要借的岗位" required problem={problemOf('post')}>
          <Select id="borrow-post" placeholder="请选择" value={post ?? null} options={lendable.map(({ value, label }) => ({ value, label }))} onChange={(chosen: string) => choose(chosen)} />
        </FieldBox>
        {needsUnit && (
          <FieldBox id="borrow-unit" label="科室" required problem={problemOf('unit')}>
            <Select id="borrow-unit" placeholder="请选择" value={unit || null} options={units.filter(({ kind }) => kind === 'office').map(({ id, name }) => ({ value: id, label: name }))} onChange={(chosen: string) => setUnit(chosen)} />
          </FieldBox>
        )}
        <FieldBox id="borrow-until" label="借到哪一天" required problem={problemOf('until')}><DayBox id="borrow-until" value={until} onChange={setUntil} /></FieldBox>
        <LineBox id="borrow-reason" label="理由" required hint="写为什么要换人办，不写案情和姓名。" value={reason} problem={problemOf('reason')} onChange={setReason} />
      </div>
    </Modal>
  )
}

export function AnswerForm({ request, onClose }: { request: BorrowRequest; onClose: () => void }) {
  const [account, setAccount] = useState('')
  const [home, setHome] = useState('')
  const [decline, setDecline] = useState('')
  const { send, busy, refusal, problemOf } = useSending({ done: '已答复', renews: ['borrow'] })
  const answer = async () => {
    const given = account.trim() === '' ? { decline } : { lend: { account, home } }
    if (await send(() => answerBorrow(request.town, request.id, given))) onClose()
  }
  return (
    <Modal open title={`答复${request.townName}：${request.title}，借到${sayDay(request.until)}`} okText="答复" cancelText="取消" okButtonProps={{ loading: busy, disabled: account.trim() === '' && decline.trim() === '' }} onOk={() => void answer()} onCancel={onClose}>
      <div className="stack">
        <p>{request.reason}</p>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <LineBox id="lend-account" label="借出的人的登录名" hint="填了就借出，岗位到期自动结束。" value={account} problem={problemOf('account')} onChange={setAccount} />
        <LineBox id="lend-home" label="他的原单位" value={home} problem={problemOf('home')} onChange={setHome} />
        <LineBox id="lend-decline" label="不能支援的原因" hint="不借人时填。" value={decline} problem={problemOf('decline')} onChange={setDecline} />
      </div>
    </Modal>
  )
}
