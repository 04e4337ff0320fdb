import { useSuspenseQuery } from '@tanstack/react-query'
import { Radio, Select } from 'antd'
import { FieldBox } from '../../parts/field-box.tsx'
import type { Grant } from '../../wire/accounts.ts'
import { postsQuery } from '../../wire/accounts.ts'
import { LineBox } from '../../parts/line-box.tsx'

interface GrantKindProps {
  town: number
  grant: Grant
  onChange: (grant: Grant) => void
  problemOf: (field: string) => string | undefined
}

const kinds = [{ value: 'regular', label: '任职' }, { value: 'acting', label: '代理' }, { value: 'borrowed', label: '借调' }]

/** Whether the post is simply given, acting for somebody, or held by somebody borrowed. */
export function GrantKind({ town, grant, onChange, problemOf }: GrantKindProps) {
  const { data: posts } = useSuspenseQuery(postsQuery(town))
  const { kind = 'regular' } = grant
  const holders = new Map(posts.held.filter((held) => held.post === grant.post && held.unit === grant.unit && held.kind === 'regular').map((held) => [held.account, held.name]))
  const change = (next: 'regular' | 'acting' | 'borrowed') => {
    const { forAccount: _whose, home: _home, kind: _kind, ...rest } = grant
    onChange(next === 'regular' ? rest : { ...rest, kind: next })
  }
  return (
    <>
      <FieldBox id="grant-kind" label="怎样任职" group hint={kind === 'regular' ? undefined : '要填截止日期，到期自动结束。办的每一件都标明。'}>
        <Radio.Group value={kind} options={kinds} onChange={(event) => change(event.target.value)} />
      </FieldBox>
      {kind === 'acting' && (
        <FieldBox id="grant-for" label="替谁代理" required problem={problemOf('forAccount')}>
          <Select id="grant-for" placeholder="请选择" value={grant.forAccount ?? null} options={[...holders].map(([value, label]) => ({ value, label }))} onChange={(forAccount: string) => onChange({ ...grant, forAccount })} />
        </FieldBox>
      )}
      {kind === 'borrowed' && <LineBox id="grant-home" label="原单位" required value={grant.home ?? ''} problem={problemOf('home')} onChange={(home) => onChange({ ...grant, home })} />}
    </>
  )
}
