import type { TemplateChecked, TemplateView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { isRefused } from '../../../wire/refused.ts'
import type { Refusal, Refused } from '../../../wire/refused.ts'
import { revertTemplate, sendTemplate } from '../../../wire/templates.ts'
import type { TemplatePlace } from '../../../wire/templates.ts'

/** A template while it is changed: the file chosen, what the server says of it, and putting it in force. */
export function useChange(place: TemplatePlace, { choices }: TemplateView) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [file, setFile] = useState<File>()
  const [checked, setChecked] = useState<TemplateChecked>()
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const seen = choices[0]?.version ?? 0

  const ask = async (asking: Promise<TemplateChecked | Refused>): Promise<TemplateChecked | undefined> => {
    setBusy(true)
    refuse(undefined)
    const answer = await asking
    setBusy(false)
    if (!isRefused(answer)) return answer
    refuse(answer.refusal)
    if (answer.refusal.code === 'case-moved') await queries.invalidateQueries({ queryKey: ['templates', place.town] })
  }
  const changed = async (says: string) => {
    setChecked(undefined)
    await queries.invalidateQueries({ queryKey: ['templates'] })
    void message.success(says)
  }
  return {
    file, checked, refusal, busy,
    look: async (chosen: File) => {
      setFile(chosen)
      setChecked(await ask(sendTemplate(place, chosen, { seen, use: false, everywhere: false })))
    },
    use: async (everywhere: boolean) => {
      const answer = file === undefined ? undefined : await ask(sendTemplate(place, file, { seen, use: true, everywhere }))
      if (answer !== undefined && answer.faults.length > 0) setChecked(answer)
      else if (answer !== undefined) await changed(saysUsed(answer))
    },
    back: async (hash: string | null) => {
      if (await ask(revertTemplate(place, hash, seen)) !== undefined) await changed('已换回')
    },
  }
}

/** In which towns, where it is more than one. */
function saysUsed({ towns = [] }: TemplateChecked): string {
  return towns.length < 2 ? '已换用' : `已换用：${towns.join('、')}`
}
