import type { ImportTargetSpec, ImportView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { placesQuery } from '../../wire/places.ts'
import { termsQuery } from '../../wire/terms.ts'
import { useToday } from '../../wire/town.ts'
import { targetKey } from './target-key.ts'
import type { Mapping } from './use-mapping.ts'

type Word = NonNullable<ImportView['checked']>['words'][number]

interface WordMeaningsProps {
  town: number
  words: readonly Word[]
  targets: readonly ImportTargetSpec[]
  mapping: Mapping
}

/** Words that the system does not know: said once what they stand for, they are read so in the whole file, and in the next one. */
export function WordMeanings({ town, words, targets, mapping }: WordMeaningsProps) {
  if (words.length === 0) return null
  const suggested = words.filter((one) => one.suggested !== undefined && !isSaid(mapping, one))
  const useAll = () => {
    for (const { target, word, suggested: key } of suggested) mapping.setWord(target, word, key ?? null)
  }
  return (
    <section className="card" aria-labelledby="imports-words">
      <div className="row apart">
        <h2 id="imports-words">这些词是什么意思（{words.length}）</h2>
        {suggested.length > 0 && <Button onClick={useAll}>采用全部 {suggested.length} 个建议</Button>}
      </div>
      <p className="soft small">选一次，整份表都照此登记；保存对应关系后，下次也记得。选完点“检查”。</p>
      {words.map((one) => <WordLine key={`${targetKey(one.target)} ${one.word}`} town={town} word={one} spec={specOf(targets, one)} mapping={mapping} />)}
    </section>
  )
}

function isSaid({ mapping }: Mapping, { target, word }: Word): boolean {
  return mapping.words.some((one) => one.field === target.field && one.part === target.part && one.word === word)
}

function specOf(targets: readonly ImportTargetSpec[], { target }: Word): ImportTargetSpec | undefined {
  return targets.find((spec) => targetKey(spec) === targetKey(target))
}

const nothing = { value: '', label: '（空着，不登记这一格）' }

function WordLine({ town, word: { target, word, cells, suggested }, spec, mapping }: { town: number; word: Word; spec: ImportTargetSpec | undefined; mapping: Mapping }) {
  const options = useOptions(town, spec)
  const said = mapping.mapping.words.find((one) => one.field === target.field && one.part === target.part && one.word === word)?.key
  const hint = suggested === undefined ? undefined : options.find(({ value }) => value === suggested)?.label
  return (
    <div className="imports-line">
      <span className="imports-name">{spec?.title ?? ''}：<b>{word}</b>　<span className="soft">{cells} 格</span></span>
      <Select
        className="imports-select" aria-label={`${word}是`} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={hint === undefined ? '请选择' : `可能是“${hint}”`}
        value={said ?? null} options={[...options, nothing]} onChange={(key: string | null) => mapping.setWord(target, word, key ?? null)}
      />
    </div>
  )
}

function useOptions(town: number, spec: ImportTargetSpec | undefined): { value: string; label: string }[] {
  const today = useToday()
  const { data: places } = useQuery({ ...placesQuery(town), enabled: spec?.kind === 'place' })
  const { data: terms } = useQuery({ ...termsQuery({ town, roster: spec?.roster ?? '', on: today }), enabled: spec?.roster !== undefined })
  if (spec?.kind === 'place') return (places ?? []).map(({ id, name, ended }) => ({ value: id, label: ended ? `${name}（已停用）` : name }))
  if (spec?.roster !== undefined) return (terms ?? []).map(({ id, heading }) => ({ value: id, label: heading }))
  return Object.entries(spec?.choices ?? {}).map(([value, label]) => ({ value, label }))
}
