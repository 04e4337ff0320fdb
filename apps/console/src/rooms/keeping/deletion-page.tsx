import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { previewDeletion, proposeDisposal } from '../../wire/keeping.ts'
import type { Preview } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { BasisChoice } from './basis-choice.tsx'
import { DeletionPreview } from './deletion-preview.tsx'
import { KeepingTabs } from './keeping-tabs.tsx'
import { useChange } from './use-change.ts'
import { WordsBox } from './words-box.tsx'
import { numberIn } from './words.ts'

/** 删除: what would go is shown first; it goes only when somebody else, in another post, approves. */
export function DeletionPage() {
  const town = useTown()
  const { about } = useSearch({ from: '/frame/keeping/deletion' })
  const [given, setGiven] = useState(about ?? '')
  const [preview, show] = useState<Preview>()
  const { change, busy, refusal } = useChange()
  const owner = numberIn(given)
  const look = async () => {
    if (owner !== undefined) show(await change(() => previewDeletion(town.id, owner)))
  }
  return (
    <Page title="删除" lead={`${town.name}。依法删除一件，或一个人在本镇的信息。先看会删掉什么，再提出，由另一岗位的同事批准。`}>
      <KeepingTabs />
      <form className="card stack" onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}>
        <FieldBox id="deletion-owner" label="删哪一件，或哪个人" required hint="把那一件的网址或编号粘贴在这里；人的编号在查阅复制的清单上。">
          <Input id="deletion-owner" value={given} onChange={(event) => (setGiven(event.target.value), show(undefined))} />
        </FieldBox>
        {refusal && <RefusalAlert says={refusal.says} />}
        <div className="row"><Button htmlType="submit" type={preview === undefined ? 'primary' : 'default'} loading={busy} disabled={owner === undefined}>看会删掉什么</Button>
          {owner !== undefined && <Link className="button" to="/keeping/holds" search={{ about: owner }}>不删，冻结</Link>}</div>
      </form>
      {preview && <><DeletionPreview preview={preview} /><Proposal town={town.id} preview={preview} /></>}
    </Page>
  )
}

function Proposal({ town, preview }: { town: number; preview: Preview }) {
  const navigate = useNavigate()
  const [basis, setBasis] = useState(preview.bases[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const { change, busy, refusal, problemOf } = useChange()
  const send = async () => {
    const made = await change(() => proposeDisposal(town, { why: 'deletion', basis, reason: reason.trim(), owners: [preview.owner] }))
    if (made !== undefined) await navigate({ to: '/keeping/disposals/$id', params: { id: made.id } })
  }
  return (
    <section className="card stack" aria-label="提出删除">
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <BasisChoice bases={preview.bases} value={basis} onChange={setBasis} />
      <WordsBox id="deletion-reason" label="理由" value={reason} onChange={setReason} problem={problemOf('reason')} hint="例如：本人某日书面申请删除。不写姓名，会一直保留。" />
      <div><Button type="primary" loading={busy} disabled={reason.trim() === ''} onClick={() => void send()}>提出删除，等另一岗位的同事批准</Button></div>
    </section>
  )
}
