import type { ActView, CaseView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Shown } from '../../fields/shown.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { fileAddress } from '../../wire/files.ts'
import { CorrectDrawer } from './correct-drawer.tsx'

/** Everything that was done with it, and the way to put one step right. */
export function History({ file }: { file: CaseView }) {
  const [correcting, correct] = useState<ActView>()
  return (
    <section className="card" aria-label="办理经过">
      <h2>办理经过</h2>
      <Timeline
        acts={file.timeline}
        pictureAddress={fileAddress}
        show={(value) => <Shown value={value} fileAddress={fileAddress} />}
        tools={(act) => file.mayCorrect && act.correctable && !act.void && <Button size="small" aria-label={`更正“${act.title}”`} onClick={() => correct(act)}>更正</Button>}
      />
      {correcting && <CorrectDrawer key={correcting.id} file={file} act={correcting} onClose={() => correct(undefined)} />}
    </section>
  )
}
