import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { accountsQuery } from '../../../wire/accounts.ts'

interface SuccessorSelectProps {
  id: string
  town: number
  /** Who hands over: not among those who can take it. */
  without: string
  value: string | undefined
  onChange: (account: string) => void
  /** For whoever cannot see where it stands. */
  label?: string
  /** Said where nobody is chosen. */
  placeholder?: string
}

/** Somebody of the town who can sign in. */
export function SuccessorSelect({ id, town, without, value, onChange, label, placeholder = '请选择同事' }: SuccessorSelectProps) {
  const { data: accounts } = useSuspenseQuery(accountsQuery(town))
  const options = accounts.filter((one) => !one.ended && one.id !== without).map((one) => ({ value: one.id, label: `${one.name}（${one.posts.map(({ title }) => title).join('、') || '没有岗位'}）` }))
  return <Select id={id} className="successor" {...(label === undefined ? {} : { 'aria-label': label })} showSearch={{ optionFilterProp: 'label' }} placeholder={placeholder} value={value ?? null} options={options} onChange={onChange} />
}
