import type { LadderSettings } from '@zhenzhi/contract'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { Mark } from '../../parts/mark.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { findColleagues } from '../../wire/colleagues.ts'
import { setLadderPost } from '../../wire/supervision.ts'
import { unitsQuery } from '../../wire/units.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { roleWords } from './words.ts'

type Post = LadderSettings['posts'][number]
type Role = Post['role']

interface PostsTableProps {
  town: number
  settings: LadderSettings
}

/** Who stands where: for the whole town, and office by office. */
export function PostsTable({ town, settings }: PostsTableProps) {
  const { data: units } = useSuspenseQuery(unitsQuery(town))
  const { data: colleagues = [] } = useQuery({ queryKey: ['colleagues', town], queryFn: () => findColleagues(town), staleTime: 60_000, enabled: settings.mayChange })
  const { save, busy, refusal } = useNaming(town)
  const rows = [{ id: '', name: '全镇' }, ...units]
  const cell = (role: Role) => ({
    key: role, title: roleWords[role],
    show: ({ id, name }: { id: string; name: string }) => (isOpen(role, id) ? (
      <Named
        label={`${name}${roleWords[role]}`} post={settings.posts.find((one) => one.unit === id && one.role === role)} colleagues={colleagues}
        {...(settings.mayChange ? { onChange: (account: string | null) => void save({ unit: id, role, account }), busy } : {})}
      />
    ) : null),
  })
  return (
    <>
      {refusal && <RefusalAlert says={refusal.says} />}
      <Table caption="各岗位是谁" rows={rows} keyOf={({ id }) => id || 'town'} columns={[{ key: 'name', title: '科室', heading: true, show: ({ name }) => name }, cell('head'), cell('leader'), cell('secretary'), cell('fallback')]} />
    </>
  )
}

/** A secretary is the town's; a head is an office's. */
function isOpen(role: Role, unit: string): boolean {
  if (role === 'secretary') return unit === ''
  return role !== 'head' || unit !== ''
}

interface NamedProps {
  label: string
  post: Post | undefined
  colleagues: readonly { id: string; heading: string }[]
  onChange?: (account: string | null) => void
  busy?: boolean
}

function Named({ label, post, colleagues, onChange, busy = false }: NamedProps) {
  const gone = post !== undefined && !post.holds && <Mark tone="red">不在岗，会告诉兜底人</Mark>
  if (onChange === undefined) return post === undefined ? <span className="soft">没有定</span> : <span className="row">{post.name}{gone}</span>
  const known = colleagues.map(({ id, heading }) => ({ value: id, label: heading }))
  const options = post === undefined || known.some(({ value }) => value === post.account) ? known : [{ value: post.account, label: post.name }, ...known]
  return (
    <span className="row">
      <Select className="supervision-named" aria-label={label} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="没有定" disabled={busy} value={post?.account ?? null} options={options} onChange={(account: string | null | undefined) => onChange(account ?? null)} />
      {gone}
    </span>
  )
}

function useNaming(town: number) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, ...asking } = useAsking()
  const save = async (post: Parameters<typeof setLadderPost>[1]) => {
    if (await ask(() => setLadderPost(town, post)) === undefined) return
    await queries.invalidateQueries({ queryKey: ['ladder-settings'] })
    void message.success('已保存')
  }
  return { save, ...asking }
}
