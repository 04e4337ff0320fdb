import type { SuppliableView } from '@zhenzhi/contract'
import { useEffect, useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { useMe } from '../../wire/me.ts'
import { dropDraft, keepDraft, listDrafts, othersThan } from './draft.ts'
import type { SupplyDraft } from './draft.ts'
import { blank, choosing, findSide } from './supply.ts'
import type { Supply } from './supply.ts'

/** What is in the form, kept in this browser as it is typed, beside the others that were not sent. Its key is made once, so that sending twice is one. */
export function useDraft(town: number, figures: readonly SuppliableView[], asked: string | undefined) {
  const { account } = useMe()
  const place = { account, town }
  const [start] = useState(() => startOf(listDrafts(place), figures, asked))
  const [restored, setRestored] = useState(start.restored)
  const [{ key, supply }, hold] = useState<SupplyDraft>(start.draft)
  useEffect(() => keepDraft({ account, town }, { key, supply }), [account, town, key, supply])

  const goOnWith = (draft: SupplyDraft | undefined) => {
    hold(draft ?? { key: randomKey(), supply: blank })
    setRestored(draft !== undefined)
  }
  return {
    key, supply, restored, others: othersThan(place, key), goOnWith,
    change: (part: Partial<Supply>) => hold((now) => ({ ...now, supply: { ...now.supply, ...part } })),
    renewKey: () => {
      dropDraft(place, key)
      hold({ key: randomKey(), supply })
    },
    drop: () => {
      dropDraft(place, key)
      goOnWith(undefined)
    },
  }
}

/** The figure that was asked for, with what was filled in for it before; else what was touched last. */
function startOf(drafts: readonly SupplyDraft[], figures: readonly SuppliableView[], asked: string | undefined): { draft: SupplyDraft; restored: boolean } {
  const draft = asked === undefined ? drafts[0] : drafts.find(({ supply }) => supply.figure === asked)
  if (draft !== undefined) return { draft, restored: true }
  const side = asked === undefined ? undefined : findSide(figures, { figure: asked, part: 'value' })
  return { draft: { key: randomKey(), supply: { ...blank, ...(side === undefined ? {} : choosing(side)) } }, restored: false }
}
